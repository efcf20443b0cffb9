// Messages of the page around the frame. How they are parsed and throttled: src/host.
import { readFile } from 'node:fs/promises';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { searchField } from '../support/controls.ts';
import { callsTo } from '../support/fixtures.ts';
import { fakeTime } from '../support/fake-time.ts';
import { visitorCards } from '../support/person-page.ts';
import { signIn } from '../support/sign-in.ts';
import { expect, test } from './embedded.ts';

test('frame shows the contact of the documented page only', async ({
  page,
  crm,
  openHost,
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
  crm.add('/another', `<script>parent.frames[0].postMessage(${other}, '*')</script>Sent`);
  const urls: string[] = [];
  page.on('framenavigated', (frame) => urls.push(frame.url()));
  const time = await fakeTime(page);
  const viewer = await openHost(`${host}<iframe title="Another"></iframe>`, false);
  await signIn(viewer, { token: tokens.partner });
  await expect(visitorCards(viewer)).toHaveCount(2);
  expect(viewer.url()).toContain(`/persons/${personIds.example}?user_id=${romashka.userId}&embed=1`);

  await time.jump(2000);
  await page
    .locator('iframe')
    .last()
    .evaluate((frame, src) => frame.setAttribute('src', src), `${crm.origin}/another`);
  await expect(page.frameLocator('iframe').last().getByText('Sent')).toBeVisible();
  await viewer.evaluate(`postMessage(${other}, '*')`);
  await page.evaluate(`frames[0].postMessage(${other.replace('person-visitors:', '')}, '*')`);
  await page.evaluate(`show({})`);
  await expect(searchField(viewer)).toBeVisible();
  await test.step('without the contact in a URL or a history entry', async () => {
    const historyLength = () => page.evaluate(() => history.length);
    const before = await historyLength();
    await time.jump(2000);
    await page.evaluate(`show({ phone: '+${phones.ofNobody}' })`);
    await expect(viewer.getByRole('listitem').getByText(/no person linked$/)).toBeVisible();
    expect(await historyLength()).toBe(before);
    expect(urls.filter((url) => url.includes('#') || url.includes(phones.ofNobody))).toEqual([]);
  });
  const fetched = callsTo(simulator, 'get.person_visitors').map(({ params }) => params['person_id']);
  expect(fetched).toEqual([personIds.example]);
});

test('frame in a frame gets its contact from its parent alone', async ({
  page,
  crm,
  openHost,
  simulator,
  baseURL,
}) => {
  const message = (personId: number): string => JSON.stringify({ type: 'person-visitors:show', personId });
  crm.add('/inner', `<iframe src="${new URL('/?embed=1', baseURL).href}"></iframe>`);
  const inner = await openHost('<iframe src="/inner"></iframe>');
  await page.evaluate(`frames[0].frames[0].postMessage(${message(personIds.karenina)}, '*')`);
  await inner.evaluate(`frames[0].postMessage(${message(personIds.example)}, '*')`);
  await expect(visitorCards(page.frameLocator('iframe').frameLocator('iframe'))).toHaveCount(2);
  const fetched = callsTo(simulator, 'get.person_visitors').map(({ params }) => params['person_id']);
  expect(fetched).toEqual([personIds.example]);
});
