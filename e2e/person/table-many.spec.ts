// The table of very many records: only the rows near the window are in the page.
import { personIds } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { filterBox } from '../support/open-person.ts';
import { openTable, rowAt, rows, table } from './records-table.ts';

const TOTAL = 1_000;

test('of 1,000 records: those near the window, to a screen reader all, by keyboard and under a filter', async ({
  page,
}) => {
  test.slow();
  await openTable(page, personIds.thousand);
  await expect(table(page)).toHaveAttribute('aria-rowcount', String(TOTAL + 1));
  await expect.poll(() => rows(page).count()).toBeLessThan(60);
  await expect(rows(page).first()).toHaveAttribute('aria-rowindex', '2');

  await test.step('the last row by the key End, the first one by Home', async () => {
    await rowAt(page, 1).focus();
    await page.keyboard.press('End');
    await expect(rowAt(page, TOTAL)).toBeFocused();
    await expect(rowAt(page, TOTAL)).toBeInViewport();
    await page.keyboard.press('ArrowUp');
    await expect(rowAt(page, TOTAL - 1)).toBeFocused();
    await page.keyboard.press('Home');
    await expect(rowAt(page, 1)).toBeFocused();
    for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('ArrowDown');
    await expect(rowAt(page, 41)).toBeFocused();
    await expect(rowAt(page, 41)).toBeInViewport();
  });

  await test.step('scrolled, rows stand below one another, under the head', async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect
      .poll(() =>
        page.evaluate(() => {
          const middle = document.elementFromPoint(innerWidth - 200, innerHeight / 2);
          return Number(middle?.closest('tr')?.getAttribute('aria-rowindex') ?? 0);
        }),
      )
      .toBeGreaterThan(100);
    const tops = await rows(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    await expect(table(page).getByRole('columnheader').first()).toBeInViewport();
  });

  await test.step("the browser's Find goes to the filter, which leaves all rows that match", async () => {
    await page.keyboard.press('Control+f');
    await expect(filterBox(page)).toBeFocused();
    await filterBox(page).fill('7200000400');
    await expect(rows(page)).toHaveCount(1);
    await expect(table(page)).toHaveAttribute('aria-rowcount', '2');
    await expect(rows(page).locator('mark')).toHaveText('7200000400');
    await filterBox(page).press('Escape');
    await expect(table(page)).toHaveAttribute('aria-rowcount', String(TOTAL + 1));
  });
});

test('a link to the 700th record brings its row into the page', async ({ page }) => {
  test.slow();
  await openTable(page, personIds.thousand, 'en', '?visitor=7200000700');
  await page.reload();
  const marked = page.locator('tr[aria-current]');
  await expect(marked).toBeFocused();
  await expect(marked).toBeInViewport();
  await expect(marked).toContainText('7200000700');
});
