// Chosen records stand side by side, to compare them.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, filterBox } from '../support/open-person.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { openTable, rows, table } from './records-table.ts';

const ALONE = /Only in this record$/;
const karenina = personPath(personIds.karenina);

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('search').getByRole('button', { name, exact: true });
const chooser = (page: Page, visitorId: number): Locator =>
  page.getByRole('checkbox', { name: `Choose record ${visitorId}`, exact: true });
const countOf = (page: Page, text: string): Locator =>
  page.getByRole('search').getByText(text, { exact: true });
/** The IDs of the compared records, in order. */
const comparedIds = async (page: Page): Promise<readonly number[]> =>
  (await table(page).locator('thead').getByRole('link').allTextContents()).map(Number);
const cell = (page: Page, field: string, place: number): Locator =>
  rows(page)
    .filter({ has: page.getByRole('rowheader', { name: field }) })
    .locator('td')
    .nth(place);

test('chosen rows stand side by side with what only one of them has marked, and lead back', async ({
  page,
}) => {
  await openTable(page, personIds.karenina);
  await test.step('two are chosen, the second under a filter that hides the first', async () => {
    await chooser(page, 7_100_000_501).check();
    await expect(announced(page)).toHaveText('1 chosen');
    await expect(button(page, /^Compare/)).toBeHidden();
    await filterBox(page).fill('рельсы');
    await chooser(page, 7_100_000_507).check();
    await expect(announced(page)).toHaveText('2 chosen');
    await expectAccessible(page);
    await button(page, 'Compare 2').press('Enter');
    await expect(page).toHaveURL(`${karenina}?records=7100000501,7100000507`);
    await expect.poll(() => comparedIds(page)).toEqual([7_100_000_501, 7_100_000_507]);
    await expect(countOf(page, '2 of 12')).toBeVisible();
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await expect(announced(page)).toHaveText('2 of 12');
    for (const place of [0, 1]) await expect(cell(page, 'Company', place)).toHaveText(ALONE);
    await expectAccessible(page);
  });
  await test.step('they are filtered and linked to', async () => {
    await allowClipboard(page);
    await page.getByRole('button', { name: 'Copy link', exact: true }).click();
    expect(new URL(await readClipboard(page)).search).toBe('?records=7100000501,7100000507');
    await filterBox(page).fill('рельсы');
    await expect.poll(() => comparedIds(page)).toEqual([7_100_000_507]);
    await page.keyboard.press('Escape');
    await expect(filterBox(page)).toHaveValue('');
    await expect.poll(() => comparedIds(page)).toHaveLength(2);
  });
  await test.step('“Show all records” and Back lead out', async () => {
    await button(page, 'Show all records').press('Enter');
    await expect(rows(page)).toHaveCount(12);
    await expect(countOf(page, '12 records')).toBeVisible();
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await expect(chooser(page, 7_100_000_507)).toBeChecked();
    await page.goBack();
    await expect.poll(() => comparedIds(page)).toHaveLength(2);
    await page.keyboard.press('Escape');
    await expect(rows(page)).toHaveCount(12);
  });
});

test('a link to a comparison says what it misses; equal is what is written in another way; a narrow window has cards', async ({
  page,
}) => {
  await openSignedIn(page, `${karenina}?records=7100000501,x,7100000503,9`);
  await expect.poll(() => comparedIds(page)).toEqual([7_100_000_501, 7_100_000_503]);
  await expect(page.getByText('Not among this person’s records: 2', { exact: true })).toBeVisible();
  await expect(countOf(page, '2 of 12')).toBeVisible();
  // The same number, written in another way.
  await expect(cell(page, 'Phones', 0)).not.toHaveText(ALONE);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(visitorCards(page)).toHaveCount(2);
  await button(page, 'Show all records').click();
  await expect(visitorCards(page)).toHaveCount(12);
});

test('at most twenty records are chosen', async ({ page }) => {
  test.slow();
  await openTable(page, personIds.thousand);
  for (let place = 1; place <= 20; place += 1)
    await rows(page)
      .nth(place - 1)
      .getByRole('checkbox')
      .check();
  await expect(button(page, 'Compare 20')).toBeVisible();
  await rows(page).nth(20).getByRole('checkbox').click();
  await expect(announced(page)).toHaveText('At most 20 records can be compared');
  await expect(rows(page).nth(20).getByRole('checkbox')).not.toBeChecked();
  await button(page, 'Compare 20').click();
  await expect.poll(() => comparedIds(page)).toHaveLength(20);
  await expect(countOf(page, '20 of 1,000')).toBeVisible();
});
