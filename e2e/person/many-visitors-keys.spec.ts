// Keyboard navigation and the browser's own search in a virtualized list.
import { personIds } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, filterBox, openPerson } from '../support/open-person.ts';
import { untilWhole, visitorCards } from '../support/person-page.ts';
import { cardAt, focusedPlace, openTenThousand, TOTAL } from './ten-thousand.ts';

test('the cards by keyboard, wherever the page is scrolled', async ({ page }) => {
  await test.step('by keyboard: Tab to the cards, arrows and End and Home between them, Tab on from each', async () => {
    await openTenThousand(page);
    await filterBox(page).focus();
    for (let presses = 0; presses < 5 && (await focusedPlace(page)) === null; presses += 1) {
      await page.keyboard.press('Tab');
    }
    await expect(cardAt(page, 1)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(cardAt(page, 2)).toBeFocused();

    await page.keyboard.press('End');
    await expect(cardAt(page, TOTAL)).toBeFocused();
    await expect(cardAt(page, TOTAL)).toBeInViewport();
    await page.keyboard.press('ArrowLeft');
    await expect(cardAt(page, TOTAL - 1)).toBeFocused();
    await page.keyboard.press('Home');
    await expect(cardAt(page, 1)).toBeFocused();
    await expect(cardAt(page, 1)).toBeInViewport();

    // Far beyond the cards that were in the DOM at first.
    for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('ArrowRight');
    await expect(cardAt(page, 41)).toBeFocused();
    for (let presses = 0; presses < 10; presses += 1) await page.keyboard.press('Tab');
    expect(await focusedPlace(page)).toBeGreaterThan(41);
    await expect(page.locator('*:focus')).toBeInViewport();
  });
  await test.step('a card keeps the focus however far the page is scrolled away, and Tab goes on from it', async () => {
    await openTenThousand(page);
    await cardAt(page, 2).focus();
    await expect(async () => {
      await page.keyboard.press('PageDown');
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(8_000);
    }).toPass({ intervals: [10] });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect.poll(() => visitorCards(page).last().getAttribute('aria-posinset')).toMatch(/^\d{4}$/);
    expect(await focusedPlace(page)).toBe(2);
    await expect(cardAt(page, 2)).not.toBeInViewport();
    await page.keyboard.press('ArrowRight');
    await expect(cardAt(page, 3)).toBeFocused();
    await expect(cardAt(page, 3)).toBeInViewport();
  });
});

const WHY = /finds only the records near the window/;

test("Ctrl+F goes to the filter and says why; once more, and it is the browser's", async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    const taken: boolean[] = [];
    Object.assign(window, { taken });
    // Listen after the app's own listeners.
    addEventListener('load', () =>
      setTimeout(() =>
        document.addEventListener('keydown', (event) => {
          if (event.ctrlKey && event.code === 'KeyF') {
            setTimeout(() => taken.push(event.defaultPrevented));
          }
        }),
      ),
    );
  });
  const taken = () => page.evaluate(() => (window as unknown as { taken: boolean[] }).taken);
  await openPerson(page, personIds.thousand);
  await untilWhole(page);
  await page.keyboard.press('Control+f');
  await expect(filterBox(page)).toBeFocused();
  await expect(page.getByRole('search').getByText(WHY)).toBeVisible();
  await expect(announced(page)).toHaveText(WHY);
  await expect.poll(taken).toEqual([true]);
  await page.keyboard.press('Control+f');
  await expect.poll(taken).toEqual([true, false]);
  await filterBox(page).blur();
  await expect(page.getByRole('search').getByText(WHY)).toBeHidden();

  // All cards that match the filter are in the DOM: the browser finds them.
  await filterBox(page).fill('7200000001');
  await expect(visitorCards(page)).toHaveCount(1);
  await filterBox(page).blur();
  await page.keyboard.press('Control+f');
  await expect.poll(taken).toEqual([true, false, false]);
  await expect(filterBox(page)).not.toBeFocused();
});
