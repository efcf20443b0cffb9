// Bitrix24: a portal that opens the viewer by a form's POST into a named frame. Bad contacts: src/host/bitrix24.test.tsx.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Frame, Page } from '@playwright/test';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { fakeTime } from '../support/fake-time.ts';
import { button, locales, press, searchField } from '../support/controls.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { signIn, tokenField } from '../support/sign-in.ts';
import { expect, test as base } from './embedded.ts';

interface PortalOptions {
  /** What `getInitData` answers, beside a token. null: nothing. */
  readonly init: object | null;
  /** The answers of REST methods: JSON, a text as it is, or none but a status. undefined: silence. */
  readonly rest?: Record<string, unknown>;
  /** A page of another origin, which speaks in the portal's place. */
  readonly forger?: string;
  /** In place of the portal's own host. */
  readonly host?: string;
  readonly isSignedIn?: boolean;
}

const test = base.extend<{
  openPortal: (options: PortalOptions) => Promise<{ viewer: Frame; calls: string[] }>;
}>({
  /** On another origin of the viewer's site. `calls`: of REST, with their bodies. */
  openPortal: async ({ openHost, crm, baseURL }, use) =>
    use(async ({ init, rest = {}, host = new URL(crm.sameSiteOrigin).host, forger, isSignedIn }) => {
      const calls: string[] = [];
      const answerRest = async (method: string, request: IncomingMessage, response: ServerResponse) => {
        const body = await text(request);
        calls.push(`${method} ${decodeURIComponent(body)}`);
        const answer = body.includes('auth=old') ? { error: 'expired_token' } : rest[method];
        if (typeof answer === 'number') response.statusCode = answer;
        if (answer === null) request.socket.destroy();
        else if (answer !== undefined)
          response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
      };
      for (const method of ['crm.contact.get', 'crm.deal.get', 'crm.lead.get', 'placement.bind'])
        crm.add(`/rest/${method}.json`, (request, response) => {
          response.setHeader('Access-Control-Allow-Origin', '*');
          void answerRest(method, request, response);
        });
      crm.add('/forger', forger ?? '');
      const action = new URL(`/bitrix24?${new URLSearchParams({ DOMAIN: host, APP_SID: 'sid' })}`, baseURL);
      const beside = forger === undefined ? '' : `<iframe src="${crm.origin}/forger"></iframe>`;
      const html = portalPage(`${host}|0|sid`, action.href, init, beside);
      return { viewer: await openHost(html, isSignedIn), calls };
    }),
});

const portalPage = (
  name: string,
  action: string,
  init: object | null,
  beside: string,
) => `<iframe name="${name}" title="Person Visitors" width="400" height="600"></iframe>
<form method="post" target="${name}" action="${action.replaceAll('&', '&amp;')}">
  <input type="hidden" name="AUTH_ID" value="posted" />
</form>${beside}
<script>
  const init = ${JSON.stringify(init)};
  let bound = null;
  window.commands = [];
  const post = (key, value) => frames[0].postMessage(key + ':' + JSON.stringify(value), '*');
  addEventListener('message', ({ data }) => {
    const [, command, key] = /^(\\w+):(?:.*:)?(\\w+):sid$/.exec(data);
    window.commands.push(command);
    if (command === 'getInitData' && init) post(key, { AUTH_ID: 'old', IS_ADMIN: true, ...init });
    if (command === 'refreshAuth') post(key, { AUTH_ID: 'new' });
    if (command === 'placementBindEvent') bound = key;
  });
  document.forms[0].submit();
</script>`;

const contact = { result: { PHONE: [{ VALUE: `+${phones.karenina}` }] } };
const tab = (type: string) => ({ PLACEMENT: `CRM_${type}_DETAIL_TAB`, PLACEMENT_OPTIONS: { ID: '8061' } });
const commands = (page: Page) => page.evaluate<string[]>('commands');

test('deal’s tab opens its contact, with a renewed token that only the portal gets', async ({
  openPortal,
  simulator,
}) => {
  const rest = { 'crm.deal.get': { result: { CONTACT_ID: '7' } }, 'crm.contact.get': contact };
  const { viewer, calls } = await openPortal({ init: tab('DEAL'), rest });
  await expect(visitorCards(viewer)).toHaveCount(12);
  expect(new URL(viewer.url()).pathname + new URL(viewer.url()).search).toBe(
    `${personPath(personIds.karenina)}?embed=1`,
  );
  expect(calls).toEqual([
    'crm.deal.get id=8061&auth=old',
    'crm.deal.get id=8061&auth=new',
    'crm.contact.get id=7&auth=new',
  ]);
  const stored = await viewer.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored + JSON.stringify(simulator.calls)).not.toMatch(/auth|posted/i);
});

test('call opens its number after the sign-in, then its next contact', async ({ page, openPortal }) => {
  const init = { PLACEMENT: 'CALL_CARD', PLACEMENT_OPTIONS: { PHONE_NUMBER: `+${phones.karenina}` } };
  const { viewer } = await openPortal({ init, isSignedIn: false });
  await signIn(viewer);
  await expect(visitorCards(viewer)).toHaveCount(12);
  await page.evaluate(`post(bound, { PHONE_NUMBER: '+${phones.chatOnly}' })`);
  await expect(heading(viewer)).toHaveText('Мария Петрова');
});

test('contact without phone and e-mail shows the look-up', async ({ openPortal }) => {
  const { viewer } = await openPortal({ init: tab('CONTACT'), rest: { 'crm.contact.get': { result: {} } } });
  await expect(viewer.getByText('No phone and no e-mail in Bitrix24.')).toBeVisible();
  await expect(searchField(viewer)).toBeVisible();
});

const denied = { error: 'ACCESS_DENIED', error_description: 'No right of new' };

test('failure of the portal is named, and tried again', async ({ page, openPortal, allowConsoleErrors }) => {
  allowConsoleErrors(/Failed to load resource/);
  const time = await fakeTime(page);
  const rest: Record<string, unknown> = { 'crm.lead.get': denied };
  const { viewer, calls } = await openPortal({ init: { AUTH_ID: 'new', ...tab('LEAD') }, rest });
  const alert = viewer.getByRole('alert');
  for (const [title, answer, words, code, message = '—'] of [
    ['a refusal', denied, 'No right of …', 'ACCESS_DENIED', 'No right of …'],
    [
      'a token that expires at once',
      { error: 'expired_token' },
      'Its answer cannot be read.',
      'expired_token',
    ],
    ['HTML', '<html>Sign in</html>', 'Its answer cannot be read.', 'HTTP 200'],
    ['a status alone', 401, 'Its answer cannot be read.', 'HTTP 401'],
    ['a connection that breaks', null, 'The portal cannot be reached.', 'network'],
    ['nothing within 15 s', undefined, 'No answer within 15 seconds.', 'timeout'],
  ] as const)
    await test.step(title, async () => {
      const { length } = calls;
      rest['crm.lead.get'] = answer;
      await press(alert, answer === denied ? 'Details' : 'Try again');
      if (answer === undefined) {
        await expect.poll(() => calls.length).toBeGreaterThan(length);
        await time.jump(15_000);
      }
      await expect(alert).toContainText(words);
      await expect(alert.getByRole('definition').nth(1)).toHaveText(code);
      await expect(alert.getByRole('definition').nth(2)).toHaveText(message);
      await expect(searchField(viewer)).toBeVisible();
    });
  rest['crm.lead.get'] = contact;
  await press(alert, 'Try again');
  await expect(visitorCards(viewer)).toHaveCount(12);
});

const answers = `Array.from({ length: 50 }, (_, at) => 'pv' + at + ':' + ${JSON.stringify(JSON.stringify(tab('LEAD')))})`;

const forger = `<script>
  setInterval(() => ${answers}.forEach((answer) => parent.frames[0].postMessage(answer, '*')), 100);
</script>`;

for (const [title, options] of [
  ['parent that is silent', { init: null }],
  ['frame with the name of another host', { init: tab('LEAD'), host: 'evil.example' }],
  ['parent beside a frame of another origin that answers', { init: null, forger }],
] as const)
  test(`${title} does not answer`, async ({ page, openPortal, allowConsoleErrors }) => {
    allowConsoleErrors(/Failed to execute 'postMessage'/);
    const time = await fakeTime(page);
    const { viewer, calls } = await openPortal({ ...options, isSignedIn: false });
    await time.jump(5000);
    const alert = viewer.getByRole('alert');
    await expect(alert.getByRole('heading')).toHaveText('Bitrix24 does not answer');
    await expect(button(alert, 'Try again')).toBeVisible();
    await expect(tokenField(viewer)).toBeVisible();
    expect(calls).toEqual([]);
  });

test.describe('in Russian', () => {
  test.use({ locale: locales.ru });

  test('administrator installs the chosen places without signing in, also those bound already', async ({
    page,
    openPortal,
    baseURL,
  }) => {
    const rest = { 'placement.bind': { error: 'ERROR_CORE', error_description: 'Handler already binded' } };
    const { viewer, calls } = await openPortal({
      init: { INSTALL: true, AUTH_ID: 'new' },
      rest,
      isSignedIn: false,
    });
    await expect(heading(viewer)).toHaveText('Установить в Битрикс24');
    for (const name of ['Вкладка контакта', 'Вкладка лида', 'Вкладка сделки', 'Карточка звонка'])
      await expect(viewer.getByRole('checkbox', { name, exact: true })).toBeChecked();
    await viewer.getByRole('checkbox', { name: 'Вкладка сделки' }).uncheck();
    await press(viewer, 'Установить');
    await expect(viewer.locator('form').getByText('Установлено')).toHaveCount(3);
    await expect.poll(() => commands(page)).toEqual(['getInitData', 'setInstallFinish']);
    expect(calls.map((call) => /PLACEMENT=(\w+)/.exec(call)?.[1])).toEqual([
      'CRM_CONTACT_DETAIL_TAB',
      'CRM_LEAD_DETAIL_TAB',
      'CALL_CARD',
    ]);
    expect(calls[0]).toContain(`HANDLER=${new URL('/bitrix24', baseURL).href}`);
  });

  test('agent cannot install', async ({ openPortal }) => {
    const { viewer } = await openPortal({ init: { INSTALL: true, IS_ADMIN: false } });
    await expect(viewer.getByText('Установить может только администратор портала.')).toBeVisible();
    await expect(viewer.getByRole('checkbox')).toHaveCount(0);
  });
});

test('application opens the look-up, with a link for an administrator', async ({ page, openPortal }) => {
  const rest = { 'placement.bind': { error: 'insufficient_scope', error_description: 'No right' } };
  const { viewer } = await openPortal({ init: { PLACEMENT: 'DEFAULT', AUTH_ID: 'new' }, rest });
  await expect(searchField(viewer)).toBeVisible();
  await viewer.getByRole('link', { name: 'Install in Bitrix24', exact: true }).click();
  const [places, install] = [viewer.getByRole('checkbox'), button(viewer, 'Install')];
  for (const place of await places.all()) await place.uncheck();
  await expect(install).toHaveAttribute('aria-disabled', 'true');
  for (const place of await places.all()) await place.check();
  await install.click();
  await expect(viewer.getByRole('alert')).toHaveText(Array(4).fill('No right · insufficient_scope'));
  expect(await commands(page)).toEqual(['getInitData']);
});

test('page in a tab says what it is for', async ({ page }) => {
  await page.goto('/bitrix24');
  await expect(heading(page)).toHaveText('For Bitrix24');
  await page.getByRole('main').getByRole('link', { name: 'Find a person', exact: true }).click();
  await expect(page).toHaveURL('/');
});
