// Persons with up to 10,000 records, and texts of any length: a hundred are drawn, or the ends, and more by scrolling or a press.
// By which button, and where the focus goes then: growing-list.test.tsx.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { openMadePerson } from '../support/made-person.ts';
import { announced, contacts, filterBox, openPerson } from '../support/open-person.ts';
import { heading, visitorCard, visitorCards } from '../support/person-page.ts';
import { openTable, rows, table } from './records-table.ts';

const scrollToEnd = (page: Page): Promise<void> =>
  page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));

const shown = (page: Page, count: string, total: string) =>
  page.getByText(`${count} of ${total} are shown`, { exact: true });

test('10,000 records: the first hundred, and more at the end of the list', async ({ page }) => {
  await openPerson(page, personIds.tenThousand);
  await expect(visitorCards(page)).toHaveCount(100);
  await expect(shown(page, '100', '10,000')).toBeVisible();
  await expect(contacts(page)).toHaveAttribute('aria-busy', 'false');
  await test.step('more whenever the end comes near', async () => {
    await scrollToEnd(page);
    await expect.poll(() => visitorCards(page).count()).toBeGreaterThan(100);
  });
  await test.step('the filter searches all of them, and its list begins with a hundred', async () => {
    await filterBox(page).fill('7300009900');
    await expect(visitorCards(page)).toHaveCount(1);
    await filterBox(page).fill('ооо');
    await expect(page.getByRole('search').getByText(/^[\d,]+ of 10,000$/)).toBeVisible();
    await expect.poll(() => visitorCards(page).count()).toBe(100);
  });
  await test.step('fresh records keep the filter and the place', async () => {
    await scrollToEnd(page);
    await expect.poll(() => visitorCards(page).count()).toBeGreaterThan(100);
    const top = await page.evaluate(() => scrollY);
    await page.getByRole('button', { name: 'Refresh', exact: true }).dispatchEvent('click');
    await expect(announced(page)).toHaveText('10,000 records loaded');
    await expect(filterBox(page)).toHaveValue('ооо');
    expect(await page.evaluate(() => scrollY)).toBe(top);
  });
});

test('the 700th of 1,000 records, which a link is about, stands first', async ({ page }) => {
  await openTable(page, personIds.thousand, '?visitor=7200000700');
  await page.reload();
  await expect(rows(page).first()).toBeFocused();
  await expect(rows(page).first()).toContainText('7200000700');
  await expect(rows(page).first()).toHaveAttribute('aria-current', 'true');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '1001');
  // The end of the first thirty is none.
  await expect(rows(page)).toHaveCount(100);
  await scrollToEnd(page);
  await expect.poll(() => rows(page).count()).toBeGreaterThan(100);
  await expect(rows(page).filter({ hasText: '7200000700' })).toHaveCount(1);

  await page.evaluate(() => scrollTo(0, 0));
  await test.step('at most twenty of them are chosen to be compared', async () => {
    const boxes = rows(page).getByRole('checkbox');
    for (let place = 0; place < 20; place += 1) await boxes.nth(place).check();
    await expect(page.getByRole('button', { name: 'Compare 20', exact: true })).toBeVisible();
    await boxes.nth(20).click();
    await expect(announced(page)).toHaveText('At most 20 records can be compared');
    await expect(boxes.nth(20)).not.toBeChecked();
  });
  await page.getByRole('button', { name: 'Cards', exact: true }).click();
  await expect(visitorCards(page).first()).toContainText('7200000700');
  await expect(visitorCards(page)).toHaveCount(100);
  await page.emulateMedia({ media: 'print' });
  await expect(shown(page, '100', '1,000')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show more', exact: true }).last()).toBeHidden();
});

const nothing = { name: null, phones: [], emails: [], company: null, commentary: null };
const arabic = 'ع'.repeat(100_000);
const quotes = `("'"a@${'б'.repeat(40)}`.repeat(40_000);

const lengthOf = (page: Page, selector: string) =>
  page.evaluate((of) => document.querySelector(of)?.textContent.length ?? 0, selector);

test('of long texts and lists a part is drawn, and more by a press', async ({ page, answers }) => {
  const long = [
    { ...nothing, name: arabic, commentary: arabic, company: quotes, phones: [arabic], emails: [arabic] },
    { ...nothing, name: 'я'.repeat(2_000_000), commentary: 'first\n'.repeat(500) + 'the last word' },
  ];
  await openMadePerson(page, answers, long);
  const [first, second] = [visitorCard(page, 7_190_000_001), visitorCard(page, 7_190_000_002)];
  await expect(second).toContainText('the last word');
  // Five texts of the first card, two of the second, and what the panel has of them.
  expect(await lengthOf(page, 'main')).toBeLessThan(14 * 2100);
  expect(await lengthOf(page, 'h1')).toBe(200);
  expect((await page.title()).length).toBeLessThanOrEqual(200);

  const commentary = first.locator('.visitor-card__commentary');
  const more = commentary.getByRole('button', { name: 'Show all', exact: true });
  await more.click();
  await expect(more).toBeFocused();
  const length = () => commentary.evaluate((element) => element.textContent.length);
  expect(await length()).toBeGreaterThan(5000);
  expect(await length()).toBeLessThan(7000);
  await more.click();
  await expect.poll(length).toBeGreaterThan(10_000);
  // Anew, not from memory.
  await page.goto('about:blank');
  const phones = Array.from({ length: 10_000 }, (_, index) => `+7916${String(index).padStart(7, '0')}`);
  await openMadePerson(page, answers, [{ ...nothing, name: 'Анна', phones }]);
  await expect(heading(page)).toHaveText('Анна');
  const drawn = visitorCards(page).locator('.contact-line');
  await expect(drawn).toHaveCount(100);
  await visitorCards(page).getByRole('button', { name: 'Show more', exact: true }).click();
  await expect(drawn).toHaveCount(200);
  await expect(drawn.nth(100).locator(':focus')).toHaveCount(1);
});
