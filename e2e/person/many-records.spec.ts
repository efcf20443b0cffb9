// Persons with up to 10,000 records, and texts of any length: parts are drawn, and more by scrolling or a press.
// By which button, and where the focus goes then: growing-list.test.tsx. How texts are cut: plain-text.test.ts.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { button, find } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { contacts, filterBox, liveRegion, openCustomPerson, openPerson } from '../support/open-person.ts';
import { personPath, visitorCard, visitorCards } from '../support/person-page.ts';
import { openTable, rows, table } from './records-table.ts';

const shown = (page: Page, count: string, total: string) =>
  page.getByText(`${count} of ${total} are shown`, { exact: true });

test('list of 10,000 records grows while it is scrolled', async ({ page }) => {
  await openPerson(page, personIds.tenThousand);
  await expect(visitorCards(page)).toHaveCount(100);
  await expect(shown(page, '100', '10,000')).toBeVisible();
  await expect(contacts(page)).toHaveAttribute('aria-busy', 'false');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => visitorCards(page).count()).toBeGreaterThan(100);
  await filterBox(page).fill('7300009900');
  await expect(visitorCards(page)).toHaveCount(1);
  await filterBox(page).fill('ооо');
  await expect(page.getByRole('search').getByText(/^[\d,]+ of 10,000$/)).toBeVisible();
  await expect.poll(() => visitorCards(page).count()).toBe(100);
});

test('linked record is the first of a thousand', async ({ page }) => {
  await openTable(page, personIds.example);
  await find(page, `${personPath(personIds.thousand)}?visitor=7200000700`);
  await expect(rows(page).first()).toBeFocused();
  await expect(rows(page).first()).toContainText('7200000700');
  await expect(rows(page).first()).toContainText('This record');
  await expect(rows(page).first()).toHaveAttribute('aria-current', 'true');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '1001');
  await expect(rows(page)).toHaveCount(100);
  await test.step('at most twenty can be chosen for comparison', async () => {
    const boxes = rows(page).getByRole('checkbox');
    await boxes.evaluateAll(async (all) => {
      for (const box of all.slice(0, 20)) {
        if (box instanceof HTMLElement) box.click();
        await new Promise(requestAnimationFrame);
      }
    });
    await expect(button(page, 'Compare 20')).toBeVisible();
    await boxes.nth(20).click();
    await expect(liveRegion(page)).toHaveText('At most 20 records can be compared');
    await expect(boxes.nth(20)).not.toBeChecked();
  });
  await page.emulateMedia({ media: 'print' });
  await expect(shown(page, '100', '1,000')).toBeVisible();
  await expect(button(page, 'Show more').last()).toBeHidden();
});

const nothing = { name: null, phones: [], emails: [], company: null, commentary: null };
const arabic = 'ع'.repeat(100_000);
const quotes = `("'"a@${'б'.repeat(40)}`.repeat(4_000);

const textLength = (part: Locator) => part.evaluate(({ textContent }) => textContent.length);

test('long texts are drawn in part, and whole by a press', async ({ page, answers }) => {
  const long = [
    { ...nothing, name: arabic, commentary: arabic, company: quotes, phones: [arabic], emails: [arabic] },
    { ...nothing, name: 'я'.repeat(200_000), commentary: 'first\n'.repeat(500) + 'the last word' },
  ];
  await openCustomPerson(page, answers, long);
  const [first, second] = [visitorCard(page, 7_190_000_001), visitorCard(page, 7_190_000_002)];
  await expect(second).toContainText('the last word');
  // Five texts of the first card, two of the second, and what the panel has of them.
  expect(await textLength(page.locator('main'))).toBeLessThan(14 * 2100);
  expect(await textLength(page.locator('h1'))).toBe(200);
  expect((await page.title()).length).toBeLessThanOrEqual(200);

  const commentary = first.locator('.note');
  await button(commentary, 'Show all').click();
  await expect(button(commentary, 'Show less')).toBeFocused();
  expect(await textLength(commentary)).toBeGreaterThan(100_000);
});
