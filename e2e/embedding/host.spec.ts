// A page around the frame says whom it is about. How its messages are read and paced: src/app/host.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { callsOf, methodsOf } from '../support/calls.ts';
import { findField } from '../support/find-field.ts';
import { fakeTime } from '../support/passing-time.ts';
import { visitorCard, visitorCards } from '../support/person-page.ts';
import { signIn, signOut } from '../support/sign-in.ts';
import { expect, frameOf, test } from './embedded.ts';

const markedId = 7_100_000_512;

/**
 * A conversation in Chatwoot, as its source has it: the context is a JSON text, sent when the frame has loaded and when the app asks.
 * https://github.com/chatwoot/chatwoot/blob/develop/app/javascript/dashboard/components/widgets/DashboardApp/Frame.vue
 */
const chatwoot = (
  app: string,
): string => `<!doctype html><title>A conversation</title><link rel="icon" href="data:," />
  <iframe src="${app}" style="width: 400px; height: 700px"></iframe>
  <script>
    const frame = document.querySelector('iframe');
    let contact = { id: 188, name: 'Anna', custom_attributes: { visitor_id: ${markedId} }, phone_number: '+${phones.ofNobody}', email: null };
    const send = () => frame.contentWindow.postMessage(JSON.stringify({
      event: 'appContext',
      data: { conversation: { id: 131, meta: { sender: contact } }, contact, currentAgent: { id: 1, name: 'Vera', email: 'vera@chat.example' } },
    }), '*');
    frame.onload = send;
    window.onmessage = ({ data }) => data === 'chatwoot-dashboard-app:fetch-info' && send();
    const open = (next) => {
      contact = { id: 189, name: 'Boris', custom_attributes: {}, phone_number: null, email: null, ...next };
      send();
    };
  </script>`;

function urlsOf(page: Page): readonly string[] {
  const urls: string[] = [];
  page.on('framenavigated', (frame) => urls.push(frame.url()));
  return urls;
}

test('a dashboard app of Chatwoot shows the contact of each conversation', async ({
  page,
  crm,
  simulator,
  baseURL,
}) => {
  const urls = urlsOf(page);
  const time = await fakeTime(page);
  crm.add('/chatwoot', chatwoot(new URL('/?embed=1', baseURL).href));
  await page.goto(`${crm.sameSiteOrigin}/chatwoot`);
  const viewer = await frameOf(page);
  const open = async (contact: object) => {
    await time.jump(2000);
    await page.evaluate(`open(${JSON.stringify(contact)})`);
  };
  const unlinked = viewer.getByRole('listitem').filter({ hasText: '2 calls from this number' });
  const steps = () => page.evaluate(() => history.length);
  const before = await steps();
  const phone = { phone_number: `+${phones.ofNobody}` };

  await test.step('after signing in the one who was sent last, and only that one', async () => {
    await open(phone);
    await expect.poll(() => viewer.url()).toMatch(/\/find\?embed=1$/);
    await signIn(viewer);
    await expect(unlinked).toBeVisible();
    expect(methodsOf(simulator)).not.toContain('getobj.person_for_visitor');
  });
  await test.step('by its attribute before its phone, by nothing: the field', async () => {
    await open({ custom_attributes: { visitor_id: markedId }, ...phone });
    await expect(visitorCard(viewer, markedId)).toHaveAttribute('aria-current', 'true');
    await open({});
    await expect(findField(viewer)).toBeVisible();
    await expect(visitorCards(viewer)).toHaveCount(0);
  });
  await test.step('without a call, if it was shown before, and once more to whoever signs in next', async () => {
    const sent = methodsOf(simulator).length;
    await open(phone);
    await expect(unlinked).toBeVisible();
    expect(methodsOf(simulator).slice(sent)).toEqual([]);
    await signOut(viewer);
    await signIn(viewer);
    await expect(unlinked).toBeVisible();
  });
  // Back is Chatwoot's, and nothing of a contact was in a URL.
  expect(await steps()).toBe(before);
  expect(urls.join(' ')).not.toMatch(/#|916|@|%40/);
});

test('the page of docs/embedding.md sends our own message; the customer stays, and nobody else is listened to', async ({
  page,
  crm,
  simulator,
  baseURL,
}) => {
  const docs = await readFile(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
  const example = /```html\n(<iframe title.*?)```/s.exec(docs)?.[1] ?? '';
  const host = example
    .replaceAll('https://visitors.example', new URL(baseURL ?? '').origin)
    .replace('/?embed=1', `/?user_id=${romashka.userId}&embed=1`)
    .replace("{ phone: '+79161234567' }", `{ personId: ${personIds.example} }`);
  const other = JSON.stringify({ type: 'person-visitors:show', personId: personIds.karenina });
  crm.add('/another', `<!doctype html><script>parent.frames[0].postMessage(${other}, '*')</script>`);
  crm.add(
    '/host',
    `<!doctype html><title>A contact</title><link rel="icon" href="data:," />${host}<iframe title="Another"></iframe>`,
  );
  const time = await fakeTime(page);
  await page.goto(`${crm.sameSiteOrigin}/host`);
  const viewer = await frameOf(page);
  await signIn(viewer, { token: tokens.partner });
  await expect(visitorCards(viewer)).toHaveCount(2);
  expect(viewer.url()).toContain(`/persons/${personIds.example}?user_id=${romashka.userId}&embed=1`);

  // No other window, and no other message.
  await time.jump(2000);
  await page
    .locator('iframe')
    .last()
    .evaluate((frame, src) => frame.setAttribute('src', src), `${crm.otherSameSiteOrigin}/another`);
  await expect.poll(() => page.frames()[2]?.evaluate(() => document.readyState)).toBe('complete');
  await viewer.evaluate(`postMessage(${other}, '*')`);
  await page.evaluate(`frames[0].postMessage(${other.replace('person-visitors:', '')}, '*')`);
  await page.evaluate(`show({})`);
  await expect(findField(viewer)).toBeVisible();
  const asked = callsOf(simulator, 'get.person_visitors').map(({ params }) => params['person_id']);
  expect(asked).toEqual([personIds.example]);
});
