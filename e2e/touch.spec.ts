// Everything an agent comes for, with a finger on a phone-sized screen.
import { readFile } from 'node:fs/promises';
import { personIds } from '#simulator/data/person-ids.ts';
import { allowClipboard, readClipboard } from './clipboard.ts';
import { expect, test } from './fixtures.ts';
import { announced, choice, contacts, entries, filterBox, kareninaPhone, openPerson } from './open-person.ts';
import { heading, visitorCards } from './person-page.ts';
import { signIn } from './sign-in.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('a person is opened, a phone copied, the records filtered and exported by tapping', async ({ page }) => {
  await allowClipboard(page);
  await page.goto('/');
  await signIn(page);
  const field = page.getByLabel('Visitor ID', { exact: true });
  await field.tap();
  await field.fill('7100000505');
  await page.getByRole('button', { name: 'Open', exact: true }).tap();
  await expect(heading(page)).toHaveText('Анна Каренина');
  await expect(visitorCards(page)).toHaveCount(12);

  await contacts(page)
    .getByRole('button', { name: `Copy phone ${kareninaPhone}`, exact: true })
    .tap();
  await expect(announced(page)).toHaveText('Copied');
  expect(await readClipboard(page)).toBe('+79165551234');

  await choice(entries(page, 'Companies').nth(1)).tap();
  await expect(visitorCards(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^Only records with АО «Рельсы и шпалы»/ }).tap();
  await expect(visitorCards(page)).toHaveCount(12);

  await filterBox(page).tap();
  await filterBox(page).fill('приёмная');
  await expect(visitorCards(page)).toHaveCount(1);

  await page.getByRole('button', { name: 'Export', exact: true }).tap();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'JSON', exact: true }).tap(),
  ]);
  const { visitors } = JSON.parse(await readFile(await download.path(), 'utf8')) as { visitors: unknown[] };
  expect(visitors).toHaveLength(1);
});

for (const personId of [personIds.karenina, personIds.hostile, personIds.thousand]) {
  test(`person ${personId} fits a narrow screen: nothing is beside it`, async ({ page }) => {
    await openPerson(page, personId);
    await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
    const { wide, screen } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(screen);
  });
}

test('every target is at least 24 px, under a finger too', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  const targets = await page
    .locator('main a, main button, main select, main input, header a, header button, header select')
    .evaluateAll((all) =>
      all.map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return { text: target.textContent, width, height };
      }),
    );
  expect(targets.length).toBeGreaterThan(60);
  expect(targets.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
});
