// Persons with so many records that not all cards can stand in the page: 501 and more, to 10,000.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { localeOf } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { openMadePerson } from './made-person.ts';
import { announced, contacts, entries, filterBox, openPerson } from './open-person.ts';
import { openSignedIn, personPath, visitorCards } from './person-page.ts';
import { signIn } from './sign-in.ts';

const TOTAL = 10_000;
const tenThousand = personPath(personIds.tenThousand);

/** The card at this place of the whole list, from 1; there only while it stands in the page. */
const cardAt = (page: Page, place: number): Locator => page.locator(`li[aria-posinset="${place}"]`);

/** The place, from 1, of the card that has the focus or holds it; null: none. */
const focusedPlace = (page: Page): Promise<number | null> =>
  page.evaluate(() => {
    const place = document.activeElement?.closest('li[aria-posinset]')?.getAttribute('aria-posinset');
    return place == null ? null : Number(place);
  });

async function openTenThousand(page: Page): Promise<void> {
  test.slow();
  await openPerson(page, personIds.tenThousand);
  // Windowed, and everything that is made of the records is there.
  await expect.poll(() => visitorCards(page).count()).toBeLessThan(30);
  await expect(entries(page, 'Phones').first()).toBeVisible();
}

test('500 cards all stand in the page', async ({ page }) => {
  test.slow();
  await openPerson(page, personIds.fiveHundred);
  await expect(visitorCards(page)).toHaveCount(500);
  await expect(visitorCards(page).first()).not.toHaveAttribute('aria-setsize');
  // Those far away are in the page without being laid out.
  await expect(visitorCards(page).last()).toHaveCSS('content-visibility', 'auto');
});

test('of 501 cards those near the window stand in the page', async ({ page, server, simulator }) => {
  const rows = Array.from({ length: 501 }, (_, place) => ({ name: `Имя ${place + 1}` }));
  await openMadePerson(page, { server, simulator, rows });
  await expect(visitorCards(page).first()).toHaveAttribute('aria-setsize', '501');
  await expect.poll(() => visitorCards(page).count()).toBeLessThan(100);
});

test('the first cards do not wait for the contacts, which say so until they are whole', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const card = document.querySelector('main article');
      const panel = document.querySelector('section.contacts');
      if (card === null || panel === null) return;
      const phone = panel.querySelector('li')?.textContent ?? '';
      const text = phone === '' ? (panel.querySelector('p')?.textContent ?? '') : phone;
      if (seen.at(-1) !== text) seen.push(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await openTenThousand(page);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen[0]).toBe('Putting the contacts of all records together…');
  for (const text of seen.slice(1)) expect(text).toContain('of 10,000');
  expect(seen.length).toBeGreaterThan(1);
  await expect(contacts(page)).toHaveAttribute('aria-busy', 'false');
});

test('a screen reader hears how many cards there are and which this is', async ({ page }) => {
  await openTenThousand(page);
  for (const card of await visitorCards(page).all()) {
    await expect(card).toHaveAttribute('aria-setsize', String(TOTAL));
  }
  expect(
    await visitorCards(page).evaluateAll((cards) => cards.map((card) => Number(card.ariaPosInSet))),
  ).toEqual(Array.from({ length: await visitorCards(page).count() }, (_, index) => index + 1));
  await expect(cardAt(page, 1).getByRole('heading', { level: 2 })).toBeVisible();
  await filterBox(page).fill('ооо');
  await expect(page.getByRole('search').getByText(/^[\d,]+ of 10,000$/)).toBeVisible();
  const size = await visitorCards(page).first().getAttribute('aria-setsize');
  await expect(
    page.getByRole('search').getByText(`${Number(size).toLocaleString('en')} of 10,000`),
  ).toBeVisible();
});

test('by keyboard: Tab to the cards, arrows and End and Home between them, Tab on from each', async ({
  page,
}) => {
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

  // Far beyond what stood in the page at first.
  for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('ArrowRight');
  await expect(cardAt(page, 41)).toBeFocused();
  for (let presses = 0; presses < 10; presses += 1) await page.keyboard.press('Tab');
  expect(await focusedPlace(page)).toBeGreaterThan(41);
  await expect(page.locator('*:focus')).toBeInViewport();
});

test('a card keeps the focus however far the page is scrolled away, and Tab goes on from it', async ({
  page,
}) => {
  await openTenThousand(page);
  await cardAt(page, 2).focus();
  for (let presses = 0; presses < 20; presses += 1) await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(8_000);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect.poll(() => visitorCards(page).last().getAttribute('aria-posinset')).toMatch(/^\d{4}$/);
  expect(await focusedPlace(page)).toBe(2);
  await expect(cardAt(page, 2)).not.toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(cardAt(page, 3)).toBeFocused();
  await expect(cardAt(page, 3)).toBeInViewport();
});

test('scrolled to its end, every card in between is where it belongs', async ({ page }) => {
  await openTenThousand(page);
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), part);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const middle = document.elementFromPoint(innerWidth - 200, innerHeight / 2);
          return middle?.closest('li[aria-posinset]') != null;
        }),
      )
      .toBe(true);
  }
  await expect(cardAt(page, TOTAL)).toBeInViewport();
  const tops = await visitorCards(page).evaluateAll((cards) =>
    cards.map((card) => card.getBoundingClientRect().top),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

for (const { language, why } of [
  { language: 'en', why: /too many cards for the browser’s own search/ },
  { language: 'ru', why: /слишком много для поиска браузера/ },
] as const) {
  test.describe(`Find, ${language}`, () => {
    test.use({ locale: localeOf[language] });
    test("Ctrl+F goes to the filter and says why; once more, and it is the browser's", async ({ page }) => {
      test.slow();
      await page.addInitScript(() => {
        const taken: boolean[] = [];
        Object.assign(window, { taken });
        // After the app's own listeners.
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
      await page.goto(personPath(personIds.thousand));
      await signIn(page, { language });
      await expect(visitorCards(page, language).first()).toBeVisible();
      await page.keyboard.press('Control+f');
      await expect(filterBox(page)).toBeFocused();
      await expect(page.getByRole('search').getByText(why)).toBeVisible();
      await expect(announced(page)).toHaveText(why);
      await expect.poll(taken).toEqual([true]);
      await page.keyboard.press('Control+f');
      await expect.poll(taken).toEqual([true, false]);
      await filterBox(page).blur();
      await expect(page.getByRole('search').getByText(why)).toBeHidden();

      // All that the filter leaves stand in the page: the browser finds them.
      await filterBox(page).fill('7200000001');
      await expect(visitorCards(page, language)).toHaveCount(1);
      await filterBox(page).blur();
      await page.keyboard.press('Control+f');
      await expect.poll(taken).toEqual([true, false, false]);
      await expect(filterBox(page)).not.toBeFocused();
    });
  });
}

test('what a filter leaves of very many stands in the page as a whole, once it is few', async ({ page }) => {
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

test('a link with a filter never shows what the filter hides', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    const shown = new Set<string>();
    Object.assign(window, { shown });
    new MutationObserver(() => {
      for (const card of document.querySelectorAll('li[aria-posinset]')) shown.add(card.id);
    }).observe(document, { childList: true, subtree: true });
  });
  await openSignedIn(page, `${tenThousand}?q=${encodeURIComponent('анна')}`);
  const count = page.getByRole('search').getByText(/^\d{1,3} of 10,000$/);
  await expect(count).toBeVisible();
  const found = Number.parseInt((await count.textContent()) ?? '', 10);
  await expect(visitorCards(page)).toHaveCount(found);
  expect(await page.evaluate(() => (window as unknown as { shown: Set<string> }).shown.size)).toBe(found);
});

test('a file holds all of 10,000 records', async ({ page }) => {
  await openTenThousand(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'JSON', exact: true }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const { visitors } = JSON.parse(text) as { visitors: { visitor_id: number }[] };
  expect(new Set(visitors.map(({ visitor_id }) => visitor_id)).size).toBe(TOTAL);
});

test('fresh records take the place of the old ones with the filter and the scroll kept', async ({ page }) => {
  await openTenThousand(page);
  await filterBox(page).fill('ооо');
  await expect(page.getByRole('search').getByText(/^[\d,]+ of 10,000$/)).toBeVisible();
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
  await expect(announced(page)).toHaveText('10,000 visitors loaded');
  await expect(filterBox(page)).toHaveValue('ооо');
  const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
  expect(Math.min(...heights)).toBeGreaterThan(5_000);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(4_000);
});

test('without the part that windows them, all cards stand in the page', async ({
  page,
  allowConsoleErrors,
}) => {
  test.slow();
  allowConsoleErrors(/Failed to load resource/);
  await page.route('**/assets/long-visitor-grid-*.js', (route) => route.abort());
  await openPerson(page, personIds.thousand);
  await expect(visitorCards(page)).toHaveCount(1_000);
});
