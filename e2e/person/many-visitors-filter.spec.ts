// Filtering and refreshing very many records.
import { expect, test } from '../support/fixtures.ts';
import { announced, filterBox } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { cardAt, openTenThousand, TOTAL } from './ten-thousand.ts';

test('10,000 records under a filter', async ({ page }) => {
  await test.step('what it leaves stands in the page as a whole, once it is few', async () => {
    await openTenThousand(page);
    await filterBox(page).fill('анна');
    const count = page.getByRole('search').getByText(/^\d{1,3} of 10,000$/);
    await expect(count).toBeVisible();
    const shown = Number.parseInt((await count.textContent()) ?? '', 10);
    await expect(visitorCards(page)).toHaveCount(shown);
    await filterBox(page).press('Escape');
    await expect.poll(() => visitorCards(page).count()).toBeLessThan(30);
    await expect(cardAt(page, 1)).toHaveAttribute('aria-setsize', String(TOTAL));
  });
  await test.step('fresh records take the place of the old ones with the filter and the scroll kept', async () => {
    await filterBox(page).fill('ооо');
    // Never “10,000 of 10,000” while the filter is still running.
    const found = page.getByRole('search').getByText(/^\d{3} of 10,000$/);
    await expect(found).toBeVisible();
    // Announced a moment later, before the refresh is announced; what was found before is still there until then.
    await expect(announced(page)).toHaveText((await found.textContent()) ?? '');
    await page.evaluate(() => scrollTo(0, 5_000));
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(4_000);
    await page.evaluate(() => {
      const heights: number[] = [];
      Object.assign(window, { heights });
      new MutationObserver(() => heights.push(document.documentElement.scrollHeight)).observe(document.body, {
        childList: true,
        subtree: true,
      });
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Refresh')?.click();
    });
    await expect(page.getByRole('button', { name: 'Refreshing…', exact: true })).toHaveCount(0);
    await expect(announced(page)).toHaveText('10,000 records loaded');
    await expect(filterBox(page)).toHaveValue('ооо');
    const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
    expect(Math.min(...heights)).toBeGreaterThan(5_000);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(4_000);
  });
});
