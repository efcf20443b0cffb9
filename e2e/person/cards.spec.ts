// The cards: columns that pack, what copies, a record's own link.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { kareninaPhone, openPerson } from '../support/open-person.ts';
import { personPath, visitorCard, visitorCards } from '../support/person-page.ts';

type Box = { readonly x: number; readonly y: number; readonly bottom: number };

/** The columns from left to right, each with its cards in their order. */
async function columnsOf(page: Page): Promise<readonly (readonly Box[])[]> {
  const boxes = await visitorCards(page).evaluateAll((cards) =>
    cards.map((card) => {
      const { x, y, bottom } = card.getBoundingClientRect();
      return { x, y: y + scrollY, bottom: bottom + scrollY };
    }),
  );
  const places = [...new Set(boxes.map(({ x }) => Math.round(x)))].toSorted((a, b) => a - b);
  return places.map((place) => boxes.filter(({ x }) => Math.round(x) === place));
}

const GAP = 12;

async function expectPacked(page: Page, count: number, isFresh = true): Promise<void> {
  // Retried until the page is laid out for its width.
  await expect(async () => {
    const columns = await columnsOf(page);
    expect(columns).toHaveLength(count);
    // Whichever card is last in its column began where the column was the shortest.
    const ends = columns.map((cards) => cards.at(-1));
    const shortest = Math.min(...ends.map((last) => last?.bottom ?? 0));
    for (const last of isFresh ? ends : []) expect((last?.y ?? 0) - GAP).toBeLessThanOrEqual(shortest);
    for (const cards of columns) {
      expect(cards[0]?.y).toBeCloseTo(columns[0]?.[0]?.y ?? 0, 0);
      for (const [index, { y }] of cards.slice(1).entries())
        expect(y - (cards[index]?.bottom ?? 0)).toBeCloseTo(GAP, 0);
    }
  }).toPass({ timeout: 15_000 });
}

test('each card follows the one above it at once, in one to four columns, whatever is opened', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  for (const [width, count] of [
    [1280, 2],
    [1600, 3],
    [2200, 4],
    [390, 1],
    [1280, 2],
  ] as const) {
    await test.step(`${width} px wide`, async () => {
      await page.setViewportSize({ width, height: 800 });
      await expectPacked(page, count);
    });
  }
  const long = visitorCard(page, 7_100_000_509);
  const before = (await long.boundingBox())?.height ?? 0;
  const sizesOf = async (): Promise<readonly number[]> => (await columnsOf(page)).map(({ length }) => length);
  const sizes = await sizesOf();
  await long.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect.poll(async () => (await long.boundingBox())?.height ?? 0).toBeGreaterThan(before);
  await expectPacked(page, 2, false);
  expect(await sizesOf()).toEqual(sizes);
  await page.getByRole('searchbox', { name: 'Filter visitors', exact: true }).fill('Анна');
  await expect(visitorCard(page, 7_100_000_504)).toHaveCount(0);
  const left = await columnsOf(page);
  for (const cards of left)
    for (const [index, { y }] of cards.slice(1).entries())
      expect(y - (cards[index]?.bottom ?? 0)).toBeCloseTo(GAP, 0);
});

test('what stands in a card: what copies, its own link, and a number that it has twice', async ({ page }) => {
  await test.step('what copies stands in one column over the end of its line, and comes with the pointer or the focus', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openPerson(page, personIds.karenina, { phone: kareninaPhone });
    const card = visitorCard(page, 7_100_000_503);
    const buttons = card.getByRole('button', { name: /^Copy (phone|e-mail)/ });
    await expect(buttons).toHaveCount(3);
    const places = await buttons.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().x));
    expect(new Set(places).size).toBe(1);
    const email = card.getByRole('button', { name: 'Copy e-mail anna.k@mail.example', exact: true });
    await page.mouse.move(0, 0);
    await expect(email).toHaveCSS('opacity', '0');
    await email.focus();
    await expect(email).toHaveCSS('opacity', '1');
    await visitorCard(page, 7_100_000_504).focus();
    await expect(email).toHaveCSS('opacity', '0');
    await card.getByRole('link', { name: 'anna.k@mail.example', exact: true }).hover();
    await expect(email).toHaveCSS('opacity', '1');
  });
  await test.step('a number that stands in a record twice is one line', async () => {
    const card = visitorCard(page, 7_100_000_508);
    await expect(card.getByRole('link', { name: kareninaPhone, exact: true })).toHaveCount(1);
    await expect(card.getByText('×2', { exact: true })).toBeVisible();
  });
  await test.step('a record has a link: it marks the record in place, and Back leads to where one was', async () => {
    const card = visitorCard(page, 7_100_000_511);
    const link = card.getByRole('link', { name: 'Visitor ID 7100000511', exact: true });
    const path = `${personPath(personIds.karenina)}?visitor=7100000511`;
    await expect(link).toHaveAttribute('href', path);
    await page.evaluate(() => Reflect.set(window, 'isSamePage', true));
    await link.click();
    await expect(page).toHaveURL(path);
    await expect(card).toHaveAttribute('aria-current', 'true');
    await expect(card).toBeFocused();
    await expect(card).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate<unknown>(() => Reflect.get(window, 'isSamePage'))).toBe(true);
    await page.goBack();
    await expect(page).toHaveURL(personPath(personIds.karenina));
    await expect(card).not.toHaveAttribute('aria-current', 'true');
  });
});
