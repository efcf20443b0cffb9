// Chosen records stand alone in the table, to compare them.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callsOf } from '../support/calls.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, choice, entries, filterBox, openPerson } from '../support/open-person.ts';
import { personPath, visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { save } from '../export/saved-file.ts';
import { head, openTable, row, rowIds, rows, viewButton } from './records-table.ts';

const DIFFERS = /differs$/;
const karenina = personPath(personIds.karenina);

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('search').getByRole('button', { name, exact: true });
const chooser = (page: Page, visitorId: number): Locator =>
  page.getByRole('checkbox', { name: `Choose record ${visitorId}`, exact: true });
const company = (page: Page, visitorId: number): Locator => row(page, visitorId).locator('th ~ td').nth(2);
const countOf = (page: Page, text: string): Locator =>
  page.getByRole('search').getByText(text, { exact: true });

test('chosen rows stand alone, differ among themselves, combine with the filter, and lead back', async ({
  page,
}) => {
  await openTable(page, personIds.karenina);
  await test.step('two are chosen, the second under a filter that hides the first', async () => {
    // Of all records, this is the most frequent company; of the two, none is.
    await expect(company(page, 7_100_000_501)).not.toHaveText(DIFFERS);
    await chooser(page, 7_100_000_501).check();
    await expect(announced(page)).toHaveText('1 chosen');
    await expect(button(page, /^Compare/)).toBeHidden();
    await filterBox(page).fill('рельсы');
    await chooser(page, 7_100_000_507).check();
    await expect(announced(page)).toHaveText('2 chosen');
    await expectAccessible(page);
    await button(page, 'Compare 2').press('Enter');
    await expect(page).toHaveURL(`${karenina}?records=7100000501,7100000507`);
    await expect.poll(() => rowIds(page)).toEqual([7_100_000_501, 7_100_000_507]);
    await expect(countOf(page, '2 of 12')).toBeVisible();
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await expect(announced(page)).toHaveText('2 of 12');
    for (const id of [7_100_000_501, 7_100_000_507]) await expect(company(page, id)).toHaveText(DIFFERS);
    await expect(viewButton(page, 'cards')).toBeHidden();
    await expectAccessible(page);
  });
  await test.step('they are sorted, filtered, exported and linked to', async () => {
    await head(page, 'ID').getByRole('button').dblclick();
    await expect.poll(() => rowIds(page)).toEqual([7_100_000_507, 7_100_000_501]);
    await expect(page).toHaveURL(`${karenina}?sort=-id&records=7100000501,7100000507`);
    const { text } = await save(page, 'Export', 'CSV');
    expect(text.match(/71000005\d\d/g)).toEqual(['7100000507', '7100000501']);
    await filterBox(page).fill('рельсы');
    await expect.poll(() => rowIds(page)).toEqual([7_100_000_507]);
    await page.keyboard.press('Escape');
    await expect(filterBox(page)).toHaveValue('');
    await expect(rows(page)).toHaveCount(2);
  });
  await test.step('Back and “Show all records” lead out', async () => {
    await allowClipboard(page);
    await button(page, 'Show all records').press('Enter');
    await expect(rows(page)).toHaveCount(12);
    await expect(countOf(page, '12 records')).toBeVisible();
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await expect(chooser(page, 7_100_000_507)).toBeChecked();
    await page.goBack();
    await expect(rows(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Copy link', exact: true }).click();
    expect(new URL(await readClipboard(page)).search).toBe('?records=7100000501,7100000507');
    await page.goBack();
    await expect(filterBox(page)).toHaveValue('рельсы');
    await expect(page).toHaveURL(new RegExp(`${karenina}#q=`));
  });
});

test('the key x chooses the focused card, but none without a visitor ID, and Escape leads out', async ({
  page,
}) => {
  await openSignedIn(page, karenina);
  await visitorCard(page, 7_100_000_502).focus();
  await page.keyboard.press('x');
  await expect(announced(page)).toHaveText('1 chosen');
  await expect(chooser(page, 7_100_000_502)).toBeChecked();
  // Only the chosen and the focused card show it.
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await visitorCard(page, 7_100_000_503).focus();
  await page.keyboard.press('x');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await page.keyboard.press('x');
  await expect(announced(page)).toHaveText('1 chosen');
  await page.keyboard.press('x');
  await expectAccessible(page);
  await button(page, 'Compare 2').press('Enter');
  await expect.poll(() => rowIds(page)).toEqual([7_100_000_502, 7_100_000_503]);
  await rows(page).first().focus();
  await page.keyboard.press('x');
  await expect(chooser(page, 7_100_000_502)).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(visitorCards(page)).toHaveCount(12);
  // Its row is gone.
  await expect(countOf(page, '12 records')).toBeVisible();
  await expect(page.getByRole('tabpanel')).toBeFocused();

  await openPerson(page, personIds.broken);
  await visitorCards(page)
    .filter({ hasNot: page.getByTitle('Visitor ID', { exact: true }) })
    .first()
    .focus();
  await page.keyboard.press('x');
  await expect(announced(page)).toHaveText('A record without a visitor ID cannot be chosen');
});

test('a link to a comparison says what it misses, and has the loaded details as columns', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, `${karenina}?records=7100000501,x,7100000505,9&with=email`);
  await expect.poll(() => rowIds(page)).toEqual([7_100_000_501, 7_100_000_505]);
  await expect(page.getByText('Not among this person’s records: 2', { exact: true })).toBeVisible();
  await expect(countOf(page, '2 of 12')).toBeVisible();
  await test.step('details of one come with its card, those of the others for their price', async () => {
    await expect(head(page, 'Usernames')).toHaveCount(0);
    await button(page, 'Load details of these 2 (3 points)').click();
    await expect(announced(page)).toHaveText('Details of these 2 are loaded');
    await expect(button(page, /details/)).toHaveCount(0);
    await expect(head(page, 'Город')).toBeAttached();
    await expect(row(page, 7_100_000_501).getByText('anna_karenina')).toBeAttached();
    await expect(row(page, 7_100_000_505).getByRole('cell').filter({ hasText: '@alena.k' })).toHaveText(
      DIFFERS,
    );
    expect(callsOf(simulator, 'getobj.visitor')).toHaveLength(2);
    await expectAccessible(page);
  });
  await test.step('a chosen contact combines; without any record left, the message has its way out', async () => {
    await choice(entries(page, 'E-mails').nth(2)).click();
    await expect(page.getByText('No matching records', { exact: true })).toBeVisible();
    await page.getByRole('tabpanel').getByRole('button', { name: 'Clear', exact: true }).press('Enter');
    await expect(rows(page)).toHaveCount(2);
    await expect(countOf(page, '2 of 12')).toBeVisible();
    await expect(page.getByRole('tabpanel')).toBeFocused();
  });
  await test.step('a narrow window has cards', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(visitorCards(page)).toHaveCount(2);
    await button(page, 'Show all records').click();
    await expect(visitorCards(page)).toHaveCount(12);
  });
});

test('of very many records, at most twenty are compared', async ({ page }) => {
  await openTable(page, personIds.thousand);
  const boxes = rows(page).getByRole('checkbox');
  for (let index = 0; index < 20; index += 1) await boxes.nth(index).check();
  await expect(button(page, 'Compare 20')).toBeVisible();
  await boxes.nth(20).click();
  await expect(announced(page)).toHaveText('At most 20 records can be compared');
  await expect(boxes.nth(20)).not.toBeChecked();
  await button(page, 'Compare 20').click();
  await expect(rows(page)).toHaveCount(20);
  await expect(countOf(page, '20 of 1,000')).toBeVisible();
});
