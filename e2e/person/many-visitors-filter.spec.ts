// Filtering and refreshing very many records.
import { expect, test } from '../support/fixtures.ts';
import { answerWithRows, openMadePerson } from '../support/made-person.ts';
import { announced, filterBox } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { cardAt, openTenThousand, tenThousand, TOTAL } from './ten-thousand.ts';

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

test('a link with a filter never shows what the filter hides', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    const shown = new Set<string>();
    Object.assign(window, { shown });
    new MutationObserver(() => {
      for (const card of document.querySelectorAll('li[aria-posinset]')) shown.add(card.id);
    }).observe(document, { childList: true, subtree: true });
  });
  await openSignedIn(page, `${tenThousand}#q=${encodeURIComponent('анна')}`);
  const count = page.getByRole('search').getByText(/^\d{1,3} of 10,000$/);
  await expect(count).toBeVisible();
  const found = Number.parseInt((await count.textContent()) ?? '', 10);
  await expect(visitorCards(page)).toHaveCount(found);
  expect(await page.evaluate(() => (window as unknown as { shown: Set<string> }).shown.size)).toBe(found);
});

test('Refresh from at most 500 to more records shows the fresh ones, and none that are older', async ({
  page,
  server,
  simulator,
}) => {
  const people = (name: string, length: number) => ({
    server,
    simulator,
    rows: Array.from({ length }, () => ({ name })),
  });
  await openMadePerson(page, people('Анна', 20));
  await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeVisible();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const refresh = [...document.querySelectorAll('button')].find((button) =>
        button.textContent.startsWith('Refresh'),
      );
      const now = `${refresh?.textContent} ${document.querySelector('main article h2')?.textContent}`;
      if (seen.at(-1) !== now) seen.push(now);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  for (const [name, count] of [
    ['Вера', 30],
    ['Глеб', 600],
  ] as const) {
    answerWithRows(people(name, count));
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect(announced(page)).toHaveText(`${count} records loaded`);
  }
  await expect(visitorCards(page).first()).toHaveAttribute('aria-setsize', '600');
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    'Refresh Анна',
    'Refreshing… Анна',
    'Refresh Вера',
    'Refreshing… Вера',
    'Refresh Глеб',
  ]);
});
