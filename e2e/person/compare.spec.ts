// Chosen records stand side by side, to compare them.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, contacts, filterBox } from '../support/open-person.ts';
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

test('four records stand side by side without the contacts, and below one another on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const ids = [7_100_000_501, 7_100_000_502, 7_100_000_503, 7_100_000_509];
  await openSignedIn(page, `${karenina}?records=${ids.join()},x,9`);
  await expect.poll(() => comparedIds(page)).toEqual(ids);
  await expect(page.getByText('Not among this person’s records: 2', { exact: true })).toBeVisible();
  await expect(countOf(page, '4 of 12')).toBeVisible();
  await expect(contacts(page)).toBeHidden();
  const widthOf = (locator: Locator) => locator.evaluate(({ scrollWidth }) => scrollWidth);
  expect(await widthOf(page.locator('html'))).toBe(1280);
  expect(await widthOf(table(page))).toBeLessThanOrEqual(1280);
  await expect(cell(page, 'Comment', 3)).toContainText('со старшим менеджером.');
  await expect(table(page).getByRole('button', { name: 'Show all' })).toHaveCount(0);

  await test.step('only values of one record are marked, however the others are written', async () => {
    const marked = (field: string, place: number): Locator =>
      cell(page, field, place).locator(':scope > div').filter({ hasText: ALONE });
    await expect(cell(page, 'E-mails', 2)).toContainText('ANNA@VOKZAL.EXAMPLE');
    await expect(marked('E-mails', 2)).toHaveText(/^anna\.k@mail\.example/);
    await expect(marked('Phones', 1)).toHaveText(/^\+7 495 555 01 01/);
    for (const field of ['Name', 'Phones', 'E-mails']) await expect(marked(field, 0)).toHaveCount(0);
  });
  await test.step('on a phone each value is named by its record', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(visitorCards(page)).toHaveCount(0);
    const value = (place: number): Locator => cell(page, 'Phones', place);
    for (const [place, id] of ids.entries())
      await expect(value(place).getByText(String(id), { exact: true })).toBeVisible();
    const [first, second] = [await value(0).boundingBox(), await value(1).boundingBox()];
    expect(second?.x).toBe(first?.x);
    expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? Infinity) + (first?.height ?? 0));
    expect(await widthOf(page.locator('html'))).toBe(390);
    await expectAccessible(page);
    await button(page, 'Show all records').click();
    await expect(visitorCards(page)).toHaveCount(12);
  });
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
