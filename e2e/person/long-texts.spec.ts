// Texts and lists of any length: what strangers write must not freeze the tab.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { openMadePerson } from '../support/made-person.ts';
import { heading, visitorCard, visitorCards } from '../support/person-page.ts';

const nothing = { name: null, phones: [], emails: [], company: null, commentary: null };
const arabic = 'ع'.repeat(100_000);
const quotes = `("'"a@${'б'.repeat(40)}`.repeat(40_000);

const lengthOf = (page: Page, selector: string) =>
  page.evaluate((of) => document.querySelector(of)?.textContent.length ?? 0, selector);

test('of a long text its ends are drawn, and more with each press', async ({ page, answers }) => {
  const rows = [
    { ...nothing, name: arabic, commentary: arabic, company: quotes, phones: [arabic], emails: [arabic] },
    { ...nothing, name: 'я'.repeat(2_000_000), commentary: 'first\n'.repeat(500) + 'the last word' },
  ];
  await openMadePerson(page, answers, rows);
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
  const length = await commentary.evaluate((element) => element.textContent.length);
  expect(length).toBeGreaterThan(5000);
  expect(length).toBeLessThan(7000);
  await more.click();
  await expect
    .poll(() => commentary.evaluate((element) => element.textContent.length))
    .toBeGreaterThan(10_000);
});

test('of 10,000 phones in a record a hundred are drawn, and more with each press', async ({
  page,
  answers,
}) => {
  const phones = Array.from({ length: 10_000 }, (_, index) => `+7916${String(index).padStart(7, '0')}`);
  await openMadePerson(page, answers, [{ ...nothing, name: 'Анна', phones }]);
  await expect(heading(page)).toHaveText('Анна');
  const drawn = visitorCards(page).locator('.contact-line');
  await expect(drawn).toHaveCount(100);
  await visitorCards(page).getByRole('button', { name: 'Show more', exact: true }).click();
  await expect(drawn).toHaveCount(200);
  await expect(drawn.nth(100).locator(':focus')).toHaveCount(1);
});
