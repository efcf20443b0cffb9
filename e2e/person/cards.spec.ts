// The cards: their columns, what copies, a record's own link.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { kareninaPhone, openPerson } from '../support/open-person.ts';
import { personPath, visitorCard, visitorCards } from '../support/person-page.ts';

/** How many columns there are; all cards of a row begin and end alike, and follow one another in the page's order. */
async function expectColumns(page: Page, count: number): Promise<void> {
  // Retried until the page is laid out for its width.
  await expect(async () => {
    const boxes = await visitorCards(page)
      .getByRole('article')
      .evaluateAll((cards) =>
        cards.map((card) => {
          const { left, top, bottom } = card.getBoundingClientRect();
          return { left, top, bottom };
        }),
      );
    expect(new Set(boxes.map(({ left }) => left)).size).toBe(count);
    for (const [index, { left, top, bottom }] of boxes.entries()) {
      const first = boxes[index - (index % count)];
      expect([top, bottom]).toEqual([first?.top, first?.bottom]);
      expect(left).toBe(boxes[index % count]?.left);
    }
  }).toPass({ timeout: 15_000 });
}

test('cards stand in rows, in one to four columns', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  for (const [width, count] of [
    [390, 1],
    [1280, 2],
    [1600, 3],
    [2200, 4],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await test.step(`${width} px wide`, () => expectColumns(page, count));
  }
});

test('what stands in a card: what copies, its own link, and a number that it has twice', async ({ page }) => {
  await test.step('what copies comes with the pointer or the focus', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openPerson(page, personIds.karenina, { phone: kareninaPhone });
    const card = visitorCard(page, 7_100_000_503);
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
    const link = card.getByRole('link', { name: '7100000511', exact: true });
    await expect(link).toHaveAccessibleDescription('Visitor ID');
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
