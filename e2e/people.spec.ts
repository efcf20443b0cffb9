// What a person's page makes of records that are few, many, dirty, hostile or broken.
import { personIds } from '#simulator/data/person-ids.ts';
import { createSimulator } from '#simulator/simulator.ts';
import { callsOf } from './calls.ts';
import { controls } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { heading, openSignedIn, personPath, visitorCard, visitorCards } from './person-page.ts';

const words = controls.en;
const unreadable = /could not be read/;

test('"No visitors" is said after a successful answer only', async ({ page, server }) => {
  const simulator = createSimulator({ latencyMs: 1_000 });
  server.use(simulator);
  await openSignedIn(page, personPath(personIds.nobody));
  const empty = page.getByRole('heading', { name: words.noVisitors, exact: true });
  await expect(page.getByRole('main').getByText('Loading the visitors')).toBeVisible();
  await expect(empty).toBeHidden();
  await expect(empty).toBeVisible();
  await expect(page.getByRole('main')).toContainText('0 visitors');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(visitorCards(page)).toHaveCount(0);
  expect(callsOf(simulator, 'get.person_visitors')).toHaveLength(1);
});

test('a record with the promised fields only is a quiet card', async ({ page }) => {
  await openSignedIn(page, personPath(personIds.minimal));
  await expect(visitorCards(page)).toHaveCount(1);
  const card = visitorCard(page, 7100001101);
  await expect(card.getByRole('heading')).toHaveText('No name');
  await expect(card.getByRole('term')).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(/null|undefined|NaN/);
  await expect(page.getByText(unreadable)).toHaveCount(0);
  await expect(heading(page)).toContainText(String(personIds.minimal));
});

test('dirty phones and e-mails stand as they are, and only valid ones are links', async ({ page }) => {
  await openSignedIn(page, personPath(personIds.dirty));
  await expect(visitorCards(page)).toHaveCount(3);
  for (const [visitorId, texts] of [
    [
      7100001201,
      ['тел. 555-00-03 (спросить Ивана)', '112', '0', '+', '+7 916 555 00', 'ivan@', 'ivan@@example.com'],
    ],
    [7100001202, ['213123123213', '00000000000', '+70000000000', '9'.repeat(40), 'Иван <ivan@example.com>']],
  ] as const) {
    const card = visitorCard(page, visitorId);
    for (const text of texts) {
      await expect(card.getByText(text, { exact: true })).toBeVisible();
      await expect(card.getByRole('link', { name: text, exact: true })).toHaveCount(0);
    }
  }
  const links = await page.getByRole('main').getByRole('link').all();
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
  expect(new Set(hrefs.filter((href) => href?.startsWith('tel:')))).toEqual(
    new Set(['tel:+73016555000', 'tel:+79165550001']),
  );
  for (const href of hrefs.filter((one) => one?.startsWith('mailto:'))) {
    expect(decodeURIComponent(href ?? '')).toMatch(/^mailto:[^\s@;,?&<>]+@[^\s@;,?&<>]+$/);
  }
});

for (const [personId, count] of [[personIds.tenThousand, 10_000]] as const) {
  test(`${count} visitors are all there`, async ({ page }) => {
    await openSignedIn(page, personPath(personId));
    await expect(page.getByRole('main')).toContainText(`${count.toLocaleString('en-US')} visitors`);
    const first = visitorCards(page).first();
    await expect(first).toBeVisible();
    await expect(first).toHaveAttribute('aria-setsize', String(count));
    expect(await visitorCards(page).count()).toBeLessThan(200);
    await page.getByRole('main').press('End');
    const last = visitorCards(page).and(page.locator(`[aria-posinset="${count}"]`));
    await expect(async () => {
      await page.keyboard.press('End');
      await expect(last).toBeInViewport({ timeout: 500 });
    }).toPass();
    await expect(last.getByRole('heading')).not.toBeEmpty();
  });
}
