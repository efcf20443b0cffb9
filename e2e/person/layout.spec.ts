// The layout at every screen width, by bounding boxes.
import type { Locator, Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { controls, localeOf } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { switchLanguage } from '../support/notice.ts';
import { choice, entries, filterBox, kareninaPhone, openPerson } from '../support/open-person.ts';
import { heading, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { shiftsOf, watchShifts } from '../support/layout-shifts.ts';

/** The person's action buttons in Russian, in order. */
const actions = (page: Page): readonly Locator[] =>
  ['Копировать сводку', controls.ru.refresh, 'Копировать ссылку', csvWord].map((name) =>
    page.getByRole('button', { name, exact: true }),
  );

const csvWord = 'Скачать CSV';

async function boxOf(locator: Locator): Promise<{ x: number; y: number; right: number; bottom: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} is not drawn`);
  return { x: box.x, y: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

/** Where the first line of its text ends, from above. */
function endOfFirstLine(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getClientRects()[0]?.bottom ?? Number.POSITIVE_INFINITY;
}

/** What can be pressed and looks as “Copy summary” does. */
async function likeCopySummary(page: Page): Promise<readonly string[]> {
  const summary = page.getByRole('button', { name: 'Copy summary', exact: true });
  const accent = await summary.evaluate((each) => getComputedStyle(each).backgroundColor);
  return page
    .locator('main :is(a, button)')
    .evaluateAll(
      (all, colour) =>
        all
          .filter((each) => getComputedStyle(each).backgroundColor === colour)
          .map((each) => each.textContent),
      accent,
    );
}

const SIX = 6;

async function expectSixInSight(page: Page): Promise<void> {
  const height = page.viewportSize()?.height ?? 0;
  expect(await page.evaluate(() => scrollY)).toBe(0);
  for (const card of (await visitorCards(page).all()).slice(0, SIX))
    expect((await boxOf(card)).bottom).toBeLessThanOrEqual(height);
}

test.describe('on a screen of 1280 × 800', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('six of a dozen records are in sight; in every window, what can be done with a person stands in one row', async ({
    page,
    answers,
  }) => {
    await openPerson(page, personIds.karenina, { phone: kareninaPhone });
    await test.step('six of a dozen records', () => expectSixInSight(page));
    await test.step('all comments begin there', async () => {
      const comments = entries(page, 'Comments');
      await expect(comments).toHaveCount(7);
      for (const comment of await comments.all())
        expect(await comment.locator('.long-text').first().evaluate(endOfFirstLine)).toBeLessThanOrEqual(800);
    });
    await test.step('“More” ends where the texts of a card do, in the line of the name', async () => {
      for (const card of await visitorCards(page).all()) {
        const more = await boxOf(card.getByRole('button', { name: 'More', exact: true }).locator('svg'));
        expect(Math.abs(more.right - (await boxOf(card)).right + 17)).toBeLessThanOrEqual(1);
        expect(more.bottom).toBeLessThan((await boxOf(card.getByRole('heading'))).bottom);
      }
    });
    await test.step('what copies stands by its text, and so does how often a number is there', async () => {
      const line = visitorCards(page).filter({ hasText: '×2' }).locator('.contact-line');
      const [number, twice, copy] = [line.getByRole('link'), line.getByText('×2'), line.getByRole('button')];
      expect((await boxOf(twice)).x - (await boxOf(number)).right).toBeLessThan(32);
      expect((await boxOf(copy)).x - (await boxOf(twice)).right).toBeLessThan(8);
    });
    await test.step('one action is the primary one, also where nobody can be called', async () => {
      expect(await likeCopySummary(page)).toEqual(['Copy summary']);
      const records = [{ person_id: personIds.example, visitor_id: 1 }];
      answers.answerWith('get.person_visitors', records, { times: 1 });
      await openPerson(page, personIds.example);
      expect(await likeCopySummary(page)).toEqual(['Copy summary']);
      await page.goBack();
    });
    // Its words are longer.
    await switchLanguage(page, 'ru');
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await test.step(`${width} px wide`, async () => {
        // Retry until the page is laid out for this width.
        await expect(async () => {
          const boxes = await Promise.all(actions(page).map(boxOf));
          expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
          for (const [index, { x }] of boxes.entries())
            expect(x).toBeGreaterThanOrEqual(boxes[index - 1]?.right ?? 0);
          expect(boxes.at(-1)?.right).toBeLessThanOrEqual(width);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        }).toPass({ timeout: 15_000 });
      });
    }
  });
});

for (const { of, size, query } of [
  { of: 'a frame', size: { width: 400, height: 600 }, query: '?embed=1' },
  { of: 'a small phone', size: { width: 360, height: 640 }, query: '' },
])
  test.describe(`in ${of} of ${size.width} × ${size.height}`, () => {
    test.use({ viewport: size, hasTouch: true, isMobile: true });

    test('at least 330 px show records; the filter is an icon until it is pressed, and moves nothing', async ({
      page,
    }) => {
      await openPerson(page, personIds.karenina, { query, phone: kareninaPhone });
      const bar = await boxOf(page.getByRole('toolbar'));
      const first = visitorCards(page).first();
      const before = await boxOf(first);
      expect(bar.y - before.y).toBeGreaterThanOrEqual(330);
      const icon = await boxOf(filterBox(page));
      expect(icon.right - icon.x).toBeLessThanOrEqual(44);
      const isOpen = async () => {
        const field = await boxOf(filterBox(page));
        expect(field.right - field.x).toBeGreaterThanOrEqual(size.width - 150);
        expect(await boxOf(first)).toEqual(before);
      };
      await filterBox(page).tap();
      await isOpen();
      await filterBox(page).fill('вокзал');
      await filterBox(page).blur();
      await isOpen();
      if (query === '') return;
      // The icons beside the name cover nothing of it, and have room for a thumb.
      let end = (await boxOf(page.locator('.first-phone__number'))).right;
      for (const tool of [
        page.getByRole('banner').getByRole('link'),
        page.getByRole('button', { name: 'Account' }),
      ]) {
        const { x, y, right, bottom } = await boxOf(tool);
        expect(bottom).toBeLessThanOrEqual((await boxOf(heading(page))).bottom);
        expect(x).toBeGreaterThanOrEqual(end);
        expect(Math.min(right - x, bottom - y)).toBeGreaterThanOrEqual(44);
        end = right;
      }
    });
  });

const screens = [
  { of: 'the form to sign in', path: '/', token: null },
  { of: 'the look-up', path: '/', token: tokens.client },
  { of: 'an unknown address', path: '/there/is/nothing', token: tokens.client },
  { of: 'a person without records', path: `/persons/${personIds.nobody}`, token: tokens.client },
  { of: 'records that strangers wrote', path: `/persons/${personIds.hostile}`, token: tokens.client },
  { of: 'a failure with its details', path: `/persons/${personIds.addressRefused}`, token: tokens.client },
  { of: 'a partner’s choice', path: '/', token: tokens.partner },
] as const;

const drawn = [
  // A name too long for the line that it shares with the buttons, and numbers in every form.
  { width: 1280, personId: personIds.hostile },
  { width: 768, personId: personIds.karenina },
  { width: 390, personId: personIds.abroad },
];

// In Russian, whose words are longer.
test.describe('in Russian', () => {
  test.use({ locale: localeOf.ru });

  test('on a screen of 320 px, nothing is beside it', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const { of, path, token } of screens) {
      await test.step(of, async () => {
        await (token === null ? page.goto(path) : openSignedIn(page, path, token));
        await expect(heading(page)).toBeVisible();
        await expect(page.getByRole('button', { name: controls.ru.account })).toBeVisible({
          visible: token !== null,
        });
        const details = page.getByRole('button', { name: controls.ru.details, exact: true });
        if (path.includes(String(personIds.addressRefused))) await details.click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      });
    }
  });

  test('nothing moves after it was drawn', async ({ page }) => {
    await watchShifts(page);
    for (const { width, personId } of drawn) {
      await test.step(`person ${personId}, ${width} px wide`, async () => {
        await page.setViewportSize({ width, height: 800 });
        await openPerson(page, personId, { language: 'ru' });
        await expect(page.locator('a[href^="tel:"]').filter({ visible: true }).first()).toBeVisible();
        await expect(page.getByRole('button', { name: csvWord, exact: true })).toBeVisible();
        expect(await shiftsOf(page)).toEqual([]);
      });
    }
  });
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' }, viewport: { width: 1280, height: 800 } });

  test('the chosen entry, the marked record, the focus, the selected tab and a pressed chip are seen', async ({
    page,
  }) => {
    await openPerson(page, personIds.karenina, { query: '?visitor=7100000502', phone: kareninaPhone });
    const [first, second] = [entries(page, 'Phones').nth(0), entries(page, 'Phones').nth(1)].map(choice);
    if (first === undefined || second === undefined) throw new Error('There are no two phones');
    await first.click();
    await expect(first).toHaveAttribute('aria-pressed', 'true');
    expect(await styleOf(first, 'background-color')).not.toBe(await styleOf(second, 'background-color'));
    const [other, marked] = [visitorCards(page).nth(0), visitorCards(page).nth(1)].map((card) =>
      card.getByRole('article'),
    );
    if (other === undefined || marked === undefined) throw new Error('There are no two records');
    expect(await styleOf(other, 'outline-style')).toBe('none');
    expect(await styleOf(marked, 'outline-style')).toBe('solid');
    await filterBox(page).focus();
    await page.keyboard.press('Tab');
    expect(await styleOf(page.locator(':focus'), 'outline-style')).toBe('solid');

    await test.step('the selected tab alone has a line', async () => {
      const records = page.getByRole('tab', { name: 'Records' });
      const history = page.getByRole('tab', { name: 'History' });
      await history.click();
      expect(await styleOf(history, 'border-bottom-width')).toBe('2px');
      expect(await styleOf(history, 'border-bottom-style')).toBe('solid');
      expect(await styleOf(records, 'border-bottom-width')).toBe('0px');
    });
    await test.step('all that a pressed chip says is in the colour of its text', async () => {
      const chip = page.getByRole('button', { name: /^Chats/ });
      await chip.click();
      await expect(chip).toHaveAttribute('aria-pressed', 'true');
      const color = await styleOf(chip, 'color');
      for (const part of await chip.locator('> *').all()) expect(await styleOf(part, 'color')).toBe(color);
    });
  });
});

const styleOf = (locator: Locator, property: string): Promise<string> =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
