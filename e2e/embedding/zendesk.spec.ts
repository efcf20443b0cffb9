// Zendesk's app framework: its handshake, a ticket's requester, and a page of another origin. Bad input: src/host.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { searchField } from '../support/controls.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { expect, test } from './embedded.ts';

/** A ticket beside the viewer. Answers only after the handshake, as Zendesk does. `silent`: to no handshake. */
const ticket = (
  src: string,
  silent = false,
) => `<iframe src="${src}" width="400" height="700"></iframe><script>
  const users = { 7: { phone: '+${phones.karenina}' }, 8: { email: 'nobody@example.com' } };
  let requester = 7;
  window.received = [];
  const post = (message) => document.querySelector('iframe').contentWindow.postMessage(JSON.stringify(message), '*');
  addEventListener('message', ({ data }) => {
    window.received.push(data);
    const { id, key, message } = JSON.parse(data);
    if (key === 'iframe.handshake' && !${silent})
      post({ key: 'zaf.app.registered', message: { context: { location: 'ticket_sidebar' } } });
    if (id !== undefined) post({ id, result: { 'ticket.requester.id': requester, errors: {} } });
    if (/^request:/.test(key)) {
      const user = users[/\\d+(?=\\.json)/.exec(message.url)[0]];
      post({ key: 'zaf.' + key + '.done', message: { responseArgs: [{ user }] } });
    }
  });
  function change(id) {
    requester = id;
    post({ key: 'zaf.ticket.requester.id.changed', message: {} });
  }
</script>`;

const appUrl = (baseURL: string | undefined, origin: string): string =>
  new URL(`/?${new URLSearchParams({ embed: '1', origin, app_guid: 'guid' })}`, baseURL).href;

test('ticket opens its requester, also after a reload, and the next one', async ({
  page,
  crm,
  openHost,
  baseURL,
}) => {
  const viewer = await openHost(ticket(appUrl(baseURL, crm.sameSiteOrigin)));
  const karenina = new URL(`${personPath(personIds.karenina)}?embed=1`, baseURL).href;
  await expect(visitorCards(viewer)).toHaveCount(12);
  expect(viewer.url()).toBe(karenina);
  await page.evaluate('received = []');
  await viewer.evaluate(() => location.reload());
  await expect.poll(() => page.evaluate('received.length')).toBeGreaterThan(4);
  await expect(visitorCards(viewer)).toHaveCount(12);
  await page.evaluate('change(8)');
  await expect(heading(viewer)).toContainText('nobody@example.com');
  expect(viewer.url()).toBe(new URL('/find?embed=1', baseURL).href);
});

const guids = { appGuid: 'guid', instanceGuid: 'guid' };
const handshake = { key: 'iframe.handshake', message: { version: '2.0' }, ...guids };
const answer = { id: 1, result: { 'ticket.requester.email': 'a@b.example' } };

for (const [title, isOther, received] of [
  ['page of another origin than Zendesk’s gets no message', true, []],
  ['Zendesk gets nothing but the handshake before it answers', false, [handshake]],
] as const)
  test(`${title}, and its own change nothing`, async ({
    page,
    crm,
    openHost,
    baseURL,
    allowConsoleErrors,
  }) => {
    allowConsoleErrors(/Failed to execute 'postMessage'/);
    const viewer = await openHost(ticket(appUrl(baseURL, isOther ? crm.origin : crm.sameSiteOrigin), true));
    const messages = [
      { type: 'person-visitors:show', personId: 5 },
      JSON.stringify({ event: 'appContext', data: { contact: { phone_number: `+${phones.karenina}` } } }),
      ...[{ key: 'zaf.app.activated' }, answer, ...(isOther ? [{ key: 'zaf.app.registered' }] : [])].map(
        (message) => JSON.stringify(message),
      ),
    ];
    for (let sent = 0; sent < 2; sent += 1) {
      await page.evaluate((all) => all.forEach((data) => frames[0]?.postMessage(data, '*')), messages);
      await expect(searchField(viewer)).toBeVisible();
      // A later message has been handled.
      await viewer.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      await expect.poll(() => viewer.url()).toBe(new URL('/?embed=1', baseURL).href);
    }
    expect(await page.evaluate('received.map((text) => JSON.parse(text))')).toEqual(received);
  });
