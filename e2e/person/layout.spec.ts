// What is in sight of a person, also while an agent scrolls, by bounding boxes.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { searchFor } from '../find/results-page.ts';
import { switchLanguage } from '../support/account-menu.ts';
import { boxOf, isOnTop } from '../support/boxes.ts';
import { controls } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { offlineStrip } from '../support/notice.ts';
import { choice, contacts, entries, filterBox, kareninaPhone, openPerson } from '../support/open-person.ts';
import { heading, visitorCards } from '../support/person-page.ts';
import { table, viewButton } from './records-table.ts';

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });
const bar = (page: Page): Locator => page.getByRole('toolbar');
const styleOf = (locator: Locator, property: string): Promise<string> =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** The person's action buttons in Russian, in order. */
const actionsOf = (page: Page): readonly Locator[] =>
  ['Копировать сводку', controls.ru.refresh, 'Копировать ссылку', 'Скачать CSV'].map((name) =>
    page.getByRole('button', { name, exact: true }),
  );

/** The lower edge of the first line of its text. */
function endOfFirstLine(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getClientRects()[0]?.bottom ?? Number.POSITIVE_INFINITY;
}

/** How many controls look as “Copy summary” does. */
const likeCopySummary = (page: Page): Promise<number> =>
  page.locator('main :is(a, button)').evaluateAll((all) => {
    const colours = all.map((each) => getComputedStyle(each).backgroundColor);
    const accent = colours[all.findIndex((each) => each.textContent === 'Copy summary')];
    return colours.filter((each) => each === accent).length;
  });

test.describe('on a screen of 1280 × 800', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('six of a dozen records, all comments and all actions are in sight', async ({ page }) => {
    await openPerson(page, personIds.karenina, { phone: kareninaPhone });
    for (const card of (await visitorCards(page).all()).slice(0, 6))
      expect((await boxOf(card)).bottom).toBeLessThanOrEqual(800);
    const comments = entries(page, 'Comments');
    await expect(comments).toHaveCount(7);
    for (const comment of await comments.all())
      expect(await comment.locator('.long-text').first().evaluate(endOfFirstLine)).toBeLessThanOrEqual(800);
    await test.step('what copies stands by its text, and so does how often a number is there', async () => {
      const line = visitorCards(page).filter({ hasText: '×2' }).locator('.contact-line');
      const [twice, copy] = [await boxOf(line.getByText('×2')), await boxOf(line.getByRole('button'))];
      expect(twice.x - (await boxOf(line.getByRole('link'))).right).toBeLessThan(32);
      expect(copy.x - twice.right).toBeLessThan(8);
    });
    expect(await likeCopySummary(page), 'primary actions').toBe(1);
    // Russian words are longer.
    await switchLanguage(page, 'ru');
    for (const width of [1280, 768, 320])
      await test.step(`${width} px wide`, async () => {
        await page.setViewportSize({ width, height: 800 });
        // Retry until the page is laid out for this width.
        await expect(async () => {
          const boxes = await Promise.all(actionsOf(page).map(boxOf));
          expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
          for (const [index, { x }] of boxes.entries())
            expect(x).toBeGreaterThanOrEqual(boxes[index - 1]?.right ?? 0);
          expect(boxes.at(-1)?.right).toBeLessThanOrEqual(width);
        }).toPass({ timeout: 15_000 });
      });
  });
});

test('a narrow window shows records, and keeps the name and first phone', async ({ openContext }) => {
  for (const { of, size, query, least } of [
    { of: 'a frame', size: { width: 400, height: 600 }, query: '?embed=1', least: 330 },
    { of: 'a small phone', size: { width: 360, height: 640 }, query: '', least: 330 },
    { of: 'at 200 %', size: { width: 640, height: 400 }, query: '', least: 80 },
  ])
    await test.step(of, async () => {
      const isPhone = size.width < 600;
      const context = await openContext({ viewport: size, hasTouch: isPhone, isMobile: isPhone });
      const page = await context.newPage();
      const phone = page.getByRole('main').locator('.first-phone').getByText(kareninaPhone);
      await openPerson(page, personIds.karenina, { query, phone: kareninaPhone });
      const first = visitorCards(page).first();
      const before = await boxOf(first);
      const end = isPhone ? (await boxOf(bar(page))).y : size.height;
      expect(end - before.y).toBeGreaterThanOrEqual(least);
      if (query !== '') {
        // The icons beside the name cover nothing of it, and have room for a thumb.
        let edge = (await boxOf(page.locator('.first-phone__number'))).right;
        const link = page.getByRole('banner').getByRole('link');
        for (const tool of [link, page.getByRole('button', { name: 'Account' })]) {
          const { x, width, height, right, bottom } = await boxOf(tool);
          expect(bottom).toBeLessThanOrEqual((await boxOf(heading(page))).bottom);
          expect(x).toBeGreaterThanOrEqual(edge);
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
          edge = right;
        }
      }
      const expectInSight = async (top: number): Promise<void> => {
        const scrollToEnd = (): number => {
          scrollTo(0, document.documentElement.scrollHeight);
          return scrollY;
        };
        await expect.poll(() => page.evaluate(scrollToEnd)).toBeGreaterThan(150);
        for (const part of [heading(page), phone]) {
          const { y, bottom } = await boxOf(part);
          expect(y).toBeGreaterThanOrEqual(top);
          expect(bottom).toBeLessThanOrEqual(top + 56);
          expect(await part.evaluate(isOnTop)).toBe(true);
        }
      };
      for (const name of ['Contacts', 'History', 'Records']) {
        await page.evaluate(() => scrollTo(0, 0));
        await tab(page, name).click();
        await test.step(name, () => expectInSight(0));
      }
      await context.setOffline(true);
      const strip = offlineStrip(page);
      await expect(strip).toBeVisible();
      await expectInSight(size.height < 480 ? 0 : (await boxOf(strip)).bottom);
      // One line, on a phone, too.
      expect((await boxOf(strip)).height).toBeLessThan(60);
      await context.setOffline(false);
      if (!isPhone) return;
      await test.step('the filter is an icon until it is pressed, and moves nothing', async () => {
        await page.evaluate(() => scrollTo(0, 0));
        await expect(strip).toBeHidden();
        expect((await boxOf(filterBox(page))).width).toBeLessThanOrEqual(44);
        await filterBox(page).tap();
        await filterBox(page).fill('вокзал');
        await filterBox(page).blur();
        expect((await boxOf(filterBox(page))).width).toBeGreaterThanOrEqual(size.width - 150);
        expect(await boxOf(first)).toEqual(before);
      });
    });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the records are first; a chosen contact leads to them; the bar covers nothing', async ({ page }) => {
    await searchFor(page, '8 (916) 555-12-34');
    await expect(page.getByRole('link', { name: 'Last conversation', exact: true })).toBeVisible();
    await expect(page.locator('.person-header__facts').getByText('ООО «Вокзал»')).toBeInViewport();
    expect((await boxOf(visitorCards(page).first())).y).toBeLessThan(370);
    await expect(page.getByRole('tab')).toHaveText(['Contacts', 'Records', 'History']);
    await expect(tab(page, 'Records')).toHaveAttribute('aria-selected', 'true');
    await expect(contacts(page)).toBeHidden();

    await tab(page, 'Contacts').tap();
    await expect(contacts(page)).toBeVisible();
    await expect(visitorCards(page).first()).toBeHidden();
    await choice(entries(page, 'Companies').nth(1)).tap();
    await expect(tab(page, 'Records')).toBeFocused();
    await expect(contacts(page)).toBeHidden();
    await expect(visitorCards(page)).toHaveCount(2);
    const pill = page.getByRole('button', { name: /^Only records with АО «Рельсы и шпалы»/ });
    await expect(pill).toBeInViewport();
    await pill.tap();
    await expect(visitorCards(page)).toHaveCount(12);

    await test.step('the bar', async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const last = visitorCards(page).last();
      await expect(last).toBeInViewport();
      const edge = await boxOf(bar(page));
      expect(edge.bottom).toBe(844);
      await expect.poll(async () => (await boxOf(last)).bottom).toBeLessThanOrEqual(edge.y);
      await bar(page).getByRole('button', { name: 'Find', exact: true }).tap();
      await expect(findField(page)).toBeFocused();
      await expect(findField(page)).toBeInViewport();
    });
    await test.step('in a wide window there is no such tab, and no bar', async () => {
      await tab(page, 'Contacts').tap();
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect(page.getByRole('tab')).toHaveText(['Records', 'History']);
      await expect(tab(page, 'Records')).toHaveAttribute('aria-selected', 'true');
      await expect(contacts(page)).toBeVisible();
      await expect(bar(page)).toHaveCount(0);
    });
  });
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the chosen entry, the marked record, the tab and the chip are seen', async ({ page }) => {
    await openPerson(page, personIds.karenina, { query: '?visitor=7100000502', phone: kareninaPhone });
    const numbers = entries(page, 'Phones');
    await choice(numbers.first()).click();
    const colours = [0, 1].map((place) => styleOf(choice(numbers.nth(place)), 'background-color'));
    expect(new Set(await Promise.all(colours)).size).toBe(2);
    const outlines = [0, 1].map((place) =>
      styleOf(visitorCards(page).nth(place).getByRole('article'), 'outline-style'),
    );
    expect(await Promise.all(outlines)).toEqual(['none', 'solid']);
    await tab(page, 'History').click();
    expect(await styleOf(tab(page, 'History'), 'border-bottom-width')).toBe('2px');
    expect(await styleOf(tab(page, 'Records'), 'border-bottom-width')).toBe('0px');
    const chip = page.getByRole('button', { name: /^Chats/ });
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    const color = await styleOf(chip, 'color');
    for (const part of await chip.locator('> *').all()) expect(await styleOf(part, 'color')).toBe(color);
  });
});

/** About as far, as soon as so much is drawn: cards that get their real height move the page a little. */
async function scrollDown(page: Page): Promise<void> {
  const scroll = (): number => {
    scrollTo(0, 2000);
    return scrollY;
  };
  await expect.poll(() => page.evaluate(scroll)).toBeGreaterThan(1500);
}

test('what stays in sight of a thousand records, as cards and as a table', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPerson(page, personIds.thousand);
  await expect(contacts(page)).toHaveAttribute('aria-busy', 'false');
  const call = page.getByRole('link', { name: /^Call \+/ });
  await expect(call).toBeVisible();
  await scrollDown(page);
  const banner = await boxOf(page.getByRole('banner'));
  const [name, actions, field, panel] = [
    await boxOf(heading(page)),
    await boxOf(call),
    await boxOf(filterBox(page)),
    await boxOf(contacts(page)),
  ];
  expect(banner.y).toBe(0);
  expect(await page.getByRole('banner').evaluate(isOnTop)).toBe(true);
  await expect(findField(page)).toBeInViewport({ ratio: 1 });
  expect(Math.min(name.y, actions.y)).toBeGreaterThanOrEqual(banner.bottom);
  expect(field.y).toBeGreaterThanOrEqual(Math.max(name.bottom, actions.bottom));
  expect(field.bottom).toBeLessThan(160);
  expect(panel.y).toBeGreaterThanOrEqual(actions.bottom);
  expect(panel.bottom).toBeLessThanOrEqual(800);

  await test.step('the contacts scroll by themselves', async () => {
    const before = await page.evaluate(() => scrollY);
    await contacts(page).hover();
    await page.mouse.wheel(0, 200);
    await expect.poll(() => contacts(page).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(100);
  });
  await test.step('the heads of the table, below a chosen contact, too', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await viewButton(page, 'Table').click();
    for (let chosen = 0; chosen < 2; chosen += 1) {
      await scrollDown(page);
      const heads = table(page).getByRole('columnheader').getByRole('button');
      await expect
        .poll(async () => {
          const [top, edge] = [await boxOf(heads.first()), await boxOf(filterBox(page))];
          return Math.abs(top.y - edge.bottom - 8);
        })
        .toBeLessThanOrEqual(1);
      for (const each of await heads.all()) expect(await each.evaluate(isOnTop)).toBe(true);
      await choice(entries(page, 'Companies').first()).click();
    }
  });
  await test.step('in a low window nothing takes the room', async () => {
    await page.setViewportSize({ width: 1280, height: 400 });
    await scrollDown(page);
    expect((await boxOf(heading(page))).bottom).toBeLessThan(0);
  });
});
