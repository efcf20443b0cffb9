// The records as a table, chosen ones compared; as a file, a summary and on paper: what these hold is in csv.test.ts, summary.test.ts.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { calledLink } from '../find/results-page.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { find, press, readClipboard } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  contactItems,
  contacts,
  filterBox,
  kareninaPhone,
  liveRegion,
  openPerson,
} from '../support/open-person.ts';
import { heading, personPath, visitorCard, visitorCards } from '../support/person-page.ts';
import { boundingBox, edges } from '../support/layout.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { head, openTable, rows, table, viewButton } from './records-table.ts';

const UNIQUE = /Only in this record$/;
const karenina = personPath(personIds.karenina);

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('search').getByRole('button', { name, exact: true });
const checkbox = (page: Page, visitorId: number): Locator =>
  page.getByRole('checkbox', { name: `Choose record ${visitorId}`, exact: true });
const expectCount = (page: Page, text: string): Promise<void> =>
  expect(page.getByRole('search').getByText(text, { exact: true })).toBeVisible();
/** The IDs of the compared records, in order. */
const comparedIds = async (page: Page): Promise<readonly number[]> =>
  (await table(page).locator('thead').getByRole('link').allTextContents()).map(Number);
const cell = (page: Page, field: string, index: number): Locator =>
  rows(page)
    .filter({ has: page.getByRole('rowheader', { name: field }) })
    .locator('td')
    .nth(index);

test('chosen view, cards or table, is kept', async ({ page }) => {
  await page.addInitScript(() =>
    new MutationObserver(() => {
      if (document.querySelector('article') !== null) Reflect.set(window, 'hadCards', true);
    }).observe(document, { childList: true, subtree: true }),
  );
  const hadCards = () => page.evaluate(() => Reflect.get(window, 'hadCards') === true);
  await openTable(page, personIds.karenina);
  await expect(rows(page)).toHaveCount(12);
  await expect(viewButton(page, 'Table').and(page.locator('[aria-pressed=true]'))).toBeFocused();
  await expect(viewButton(page, 'Cards')).toHaveAttribute('aria-pressed', 'false');
  await expect(visitorCards(page)).toHaveCount(0);
  expect(await hadCards()).toBe(true);
  await page.reload();
  await expect(rows(page)).toHaveCount(12);
  await find(page, `+${phones.karenina}`);
  await expect(calledLink(page, '10:15')).toBeVisible();
  await expect(rows(page)).toHaveCount(12);
  expect(await hadCards()).toBe(false);

  for (const width of [1280, 1024, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(rows(page)).toHaveCount(12);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await viewButton(page, 'Cards').click();
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(viewButton(page, 'Cards')).toBeFocused();
});

test('table’s heads sort the records', async ({ page }) => {
  await openTable(page, personIds.karenina, '?sort=-id');
  await expect(head(page, 'ID')).toHaveAttribute('aria-sort', 'descending');
  const ids = () =>
    rows(page)
      .getByRole('link', { name: /^\d{10}$/ })
      .allTextContents();
  const given = (await ids()).toReversed();
  expect(given).toEqual(given.toSorted());
  const phonesHead = head(page, 'Phones');
  await phonesHead.getByRole('button').click();
  await expect(phonesHead).toHaveAttribute('aria-sort', 'ascending');
  await expect(liveRegion(page)).toHaveText('Phones, ascending');
  await expect(page).toHaveURL(/\?sort=phone$/);
  await expect(rows(page).first()).toContainText('7100000510');
  await head(page, 'ID').getByRole('button').click();
  await expect(phonesHead).not.toHaveAttribute('aria-sort');
  for (const next of [/\?sort=-id$/, /\/persons\/\d+$/]) {
    await head(page, 'ID').getByRole('button').click();
    await expect(page).toHaveURL(next);
  }
  await expect.poll(ids).toEqual(given);
});

test('table shows the first two and the last two lines of a comment of five or more', async ({ page }) => {
  const LINE = 18;
  await openTable(page, personIds.longComments);
  const comments = rows(page).locator('td.note');
  const shown = () =>
    comments.evaluateAll((cells) =>
      cells.map((each) => {
        // Not of the text within, of which some is clipped.
        const boxes = Array.from(each.children, (child) => child.getBoundingClientRect());
        const top = Math.min(...boxes.map((box) => box.top));
        const name = each.querySelector('button')?.textContent ?? null;
        return { height: Math.max(...boxes.map((box) => box.bottom)) - top, name };
      }),
    );
  /** Presses them all at once. */
  const pressAll = (name: string) =>
    table(page)
      .getByRole('button', { name, exact: true })
      .evaluateAll((all) => {
        for (const each of all) if (each instanceof HTMLElement) each.click();
      });
  for (const width of [1280, 1920, 1024])
    await test.step(`also in a window that becomes ${width} px wide`, async () => {
      await page.setViewportSize({ width, height: 800 });
      // The resize reaches the page later.
      await expect(async () => {
        await pressAll('Show less');
        const cut = await shown();
        expect(cut).toHaveLength(30);
        expect(new Set(cut.map(({ name }) => name))).toEqual(new Set([null, 'Show all']));
        await pressAll('Show all');
        const whole = await shown();
        for (const [index, { height, name }] of cut.entries())
          if (name === null) expect(height, `comment ${index}`).toBeLessThan(4.5 * LINE);
          else {
            expect(height, `comment ${index}`).toBeLessThan(5 * LINE);
            // With the button below.
            expect(whole[index]?.height, `comment ${index}`).toBeGreaterThan(5.5 * LINE);
          }
      }).toPass();
    });
});

test('chosen rows are compared', async ({ page }) => {
  await openTable(page, personIds.karenina);
  await expectAccessible(page);
  await test.step('with one that the filter hides', async () => {
    await checkbox(page, 7_100_000_501).check();
    await expect(liveRegion(page)).toHaveText('1 chosen');
    await expect(button(page, /^Compare/)).toBeHidden();
    await filterBox(page).fill('7100000507');
    // Said after a pause: it would replace what is said of the second choice.
    await expect(liveRegion(page)).toHaveText('1 of 12');
    await checkbox(page, 7_100_000_507).check();
    await expect(liveRegion(page)).toHaveText('2 chosen');
    await button(page, 'Compare 2').press('Enter');
    await expect(page).toHaveURL(`${karenina}?records=7100000501,7100000507`);
    await expect.poll(() => comparedIds(page)).toEqual([7_100_000_501, 7_100_000_507]);
    await expectCount(page, '2 of 12');
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await expect(liveRegion(page)).toHaveText('2 of 12');
  });
  await test.step('until “Show all records” or Escape', async () => {
    await button(page, 'Show all records').press('Enter');
    await expect(rows(page)).toHaveCount(12);
    await expectCount(page, '12 records');
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await expect(checkbox(page, 7_100_000_507)).toBeChecked();
    await page.goBack();
    await expect.poll(() => comparedIds(page)).toHaveLength(2);
    await page.keyboard.press('Escape');
    await expect(rows(page)).toHaveCount(12);
  });
});

test('comparison marks what only one record has', async ({ page }) => {
  const ids = [7_100_000_501, 7_100_000_502, 7_100_000_503, 7_100_000_509];
  await openSignedIn(page, `${karenina}?records=${ids.join()},8,9`);
  await expect.poll(() => comparedIds(page)).toEqual(ids);
  await expect(
    page.getByText('2\u00a0records in this link aren’t this person’s', { exact: true }),
  ).toBeVisible();
  await expectCount(page, '4 of 12');
  await expect(contacts(page)).toBeHidden();
  const getScrollWidth = (locator: Locator) => locator.evaluate(({ scrollWidth }) => scrollWidth);
  expect(await getScrollWidth(page.locator('html'))).toBe(1280);
  expect(await getScrollWidth(table(page))).toBeLessThanOrEqual(1280);
  await expect(cell(page, 'Comment', 3)).toContainText('со старшим менеджером.');
  await expect(table(page).getByRole('button', { name: 'Show all' })).toHaveCount(0);

  await test.step('however the other records write it', async () => {
    const marked = (field: string, index: number): Locator =>
      cell(page, field, index).locator(':scope > div').filter({ hasText: UNIQUE });
    await expect(cell(page, 'E-mails', 2)).toContainText('ANNA@VOKZAL.EXAMPLE');
    await expect(marked('E-mails', 2)).toHaveText(/^anna\.k@mail\.example/);
    await expect(marked('Phones', 1)).toHaveText(/^\+7 495 555 01 01/);
    for (const field of ['Name', 'Phones', 'E-mails']) await expect(marked(field, 0)).toHaveCount(0);
  });
  await test.step('on a phone values are below one another, named by their record', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(visitorCards(page)).toHaveCount(0);
    for (const [index, id] of ids.entries())
      await expect(cell(page, 'Phones', index).getByText(String(id), { exact: true })).toBeVisible();
    const [id, own] = await Promise.all(
      ['.id', '.only-here > .long-text'].map((part) => boundingBox(cell(page, 'Name', 1).locator(part))),
    );
    expect(id?.bottom).toBe(own?.bottom);
    const values = cell(page, 'Phones', 0).locator('xpath=..').locator('td');
    expect(await edges(values, 'left')).toHaveLength(1);
    expect(await edges(values, 'top')).toHaveLength(ids.length);
    expect(await getScrollWidth(page.locator('html'))).toBe(390);
    await button(page, 'Show all records').click();
    await expect(visitorCards(page)).toHaveCount(12);
  });
});

test('CSV has what the filter leaves, summary and print have all records', async ({ page, baseURL }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  const download = async () => {
    const saved = page.waitForEvent('download');
    await press(page, 'Download CSV');
    const file = await saved;
    expect(file.suggestedFilename()).toBe('person-7000000005.csv');
    return readFile(await file.path(), 'utf8');
  };
  const text = await download();
  expect(new Set(text.match(/71000005\d\d/g)).size).toBe(12);
  expect(text).toContain('+7 916 555 12 34 / +7 495 555 01 01');
  await filterBox(page).fill('алена');
  await expect(visitorCards(page)).toHaveCount(2);
  // Announced late: it would replace “Copied”.
  await expect(liveRegion(page)).toHaveText('2 of 12');
  expect((await download()).match(/71000005\d\d/g)).toEqual(['7100000504', '7100000505']);
  await press(page, 'Copy summary');
  await expect(liveRegion(page)).toHaveText('Copied');
  const lines = (await readClipboard(page)).split('\n');
  expect(lines[0]).toBe('Name: Анна Каренина');
  expect(lines.at(-1)).toBe(`Link: ${new URL('/persons/7000000005', baseURL).href}`);
  await filterBox(page).fill('');
  await test.step('the print has the contacts and cards, without controls', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(heading(page)).toBeVisible();
    await expect(contacts(page)).toBeVisible();
    // As the browser does; the emulation does not.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(contactItems(page, 'Comments')).toHaveCount(7);
    const middle = '20.03 — оплата поступила,';
    for (const place of [contactItems(page, 'Comments').nth(4), visitorCard(page, 7_100_000_509)])
      await expect(place).toContainText(middle);
    await expect(visitorCards(page).filter({ visible: true })).toHaveCount(12);
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByRole('tab').first()).toBeHidden();
  });
});
