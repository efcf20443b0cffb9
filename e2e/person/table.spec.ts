// The records as a table, to compare them.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { findLink } from '../find/find-link.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, filterBox } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { allowClipboard } from '../support/clipboard.ts';
import { head, openTable, row, rowIds, rows, table, viewButton } from './records-table.ts';

const columns = ['Name', 'Phones', 'E-mails', 'Company', 'Comment', 'ID'];

test('what is chosen, cards or table, is kept', async ({ page }) => {
  await page.addInitScript(() =>
    new MutationObserver(() => {
      if (document.querySelector('article') !== null) Reflect.set(window, 'hadCards', true);
    }).observe(document, { childList: true, subtree: true }),
  );
  const hadCards = () => page.evaluate(() => Reflect.get(window, 'hadCards') === true);
  await openTable(page, personIds.karenina);
  await expect(rows(page)).toHaveCount(12);
  await expect(table(page).getByRole('columnheader')).toHaveText([...columns]);
  await expect(viewButton(page, 'table')).toHaveAttribute('aria-pressed', 'true');
  await expect(viewButton(page, 'cards')).toHaveAttribute('aria-pressed', 'false');
  await expect(visitorCards(page)).toHaveCount(0);
  expect(await hadCards()).toBe(true);

  await page.reload();
  await expect(rows(page)).toHaveCount(12);
  expect(await hadCards()).toBe(false);

  await page.goto(findLink('phone', phones.karenina));
  await expect(rows(page)).toHaveCount(12);
  expect(await hadCards()).toBe(false);

  await test.step('on a phone it is scrolled sideways, not the page', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(rows(page)).toHaveCount(12);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
  await viewButton(page, 'cards').click();
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(viewButton(page, 'cards')).toBeFocused();
  await page.reload();
  await expect(visitorCards(page)).toHaveCount(12);
});

test('a table is accessible', async ({ page }) => {
  await openTable(page, personIds.karenina);
  await expect(row(page, 7_100_000_509).getByRole('button', { name: 'Show all' })).toBeVisible();
  await expectAccessible(page);
});

test('a head orders the records: from first to last, from last to first, as they were', async ({ page }) => {
  await openTable(page, personIds.karenina);
  const given = await rowIds(page);
  const phonesHead = head(page, 'Phones');

  await phonesHead.getByRole('button').click();
  await expect(phonesHead).toHaveAttribute('aria-sort', 'ascending');
  await expect(announced(page)).toHaveText('Phones, ascending');
  await expect(page).toHaveURL(/\?sort=phone$/);
  await expect(rows(page).first()).toContainText('7100000510');
  expect((await rowIds(page)).slice(-2)).toEqual([7_100_000_506, 7_100_000_512]);

  await phonesHead.getByRole('button').press('Enter');
  await expect(phonesHead).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/\?sort=-phone$/);
  await expect(rows(page).first()).toContainText('7100000507');
  // What has no phone is last both ways.
  expect((await rowIds(page)).slice(-2)).toEqual([7_100_000_506, 7_100_000_512]);

  await head(page, 'ID').getByRole('button').click();
  await expect(phonesHead).not.toHaveAttribute('aria-sort');
  await page.reload();
  await expect(head(page, 'ID')).toHaveAttribute('aria-sort', 'ascending');
  for (const next of [/\?sort=-id$/, /\/persons\/\d+$/]) {
    await head(page, 'ID').getByRole('button').click();
    await expect(page).toHaveURL(next);
  }
  await expect.poll(() => rowIds(page)).toEqual(given);
});

test('the filter marks what it found; a link marks its record, once', async ({ page }) => {
  await openTable(page, personIds.karenina, 'en', '?visitor=7100000509');
  const marked = row(page, 7_100_000_509);
  await expect(marked).toHaveAttribute('aria-current', 'true');
  await expect(marked).toContainText('From the link');
  // Who changes from cards to the table wants to stay where they are.
  await expect(viewButton(page, 'table')).toBeFocused();
  await page.reload();
  await expect(marked).toBeFocused();
  await expect(marked).toBeInViewport();

  await filterBox(page).fill('скидк');
  await expect(rows(page)).toHaveCount(1);
  await expect(marked.locator('mark')).toHaveText('скидк');
  await expect(marked.locator('mark')).toBeVisible();
  await filterBox(page).press('Escape');
  await expect(rows(page)).toHaveCount(12);

  await test.step('the ID of a record is its link', async () => {
    await row(page, 7_100_000_501).getByRole('link', { name: '7100000501' }).click();
    await expect(page).toHaveURL(/\/persons\/7000000005\?visitor=7100000501$/);
    await expect(row(page, 7_100_000_501)).toBeFocused();
  });
});

test('by keyboard alone: to the table, along its cells, and back under the head', async ({ page }) => {
  await test.step('to the table, and a phone copied', async () => {
    await allowClipboard(page);
    await openTable(page, personIds.karenina);
    await viewButton(page, 'cards').focus();
    await page.keyboard.press('Tab');
    await expect(viewButton(page, 'table')).toBeFocused();
    for (const column of columns) {
      await page.keyboard.press('Tab');
      await expect(head(page, column).getByRole('button')).toBeFocused();
    }
    await page.keyboard.press('Tab');
    await expect(rows(page).first().getByRole('checkbox')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(rows(page).first().getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Tab');
    const copy = rows(page).first().getByRole('button', { name: 'Copy phone +7 916 555 12 34' });
    await expect(copy).toBeFocused();
    await expect(copy).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    await expect(announced(page)).toHaveText('Copied +7 916 555 12 34');
  });
  await test.step('what Tab reaches, backwards too, is not below the head, and words of a comment are whole', async () => {
    for (const width of [1280, 768]) {
      await page.setViewportSize({ width, height: 600 });
      const heads = (await head(page, 'Comment').boundingBox())?.width ?? 0;
      expect(heads).toBeGreaterThan(width / 9);
      await rows(page).last().getByRole('link').last().focus();
      for (let presses = 0; presses < 20; presses += 1) {
        await page.keyboard.press('Shift+Tab');
        const [focused, edge] = await Promise.all([
          page.locator(':focus').boundingBox(),
          head(page, 'Name').boundingBox(),
        ]);
        expect(focused?.y).toBeGreaterThanOrEqual((edge?.y ?? 0) + (edge?.height ?? 0) - 1);
      }
    }
  });
});
