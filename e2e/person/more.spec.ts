// A card's "More": what it requests, what it costs, and that its failures stay within the card.
import type { Locator } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { karenina } from '#simulator/data/records/karenina.ts';
import { callsOf } from '../support/calls.ts';
import { localeOf } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { openMadePerson } from '../support/made-person.ts';
import { switchLanguage } from '../support/notice.ts';
import { kareninaPhone, openPerson } from '../support/open-person.ts';
import { visitorCard, visitorCards } from '../support/person-page.ts';

const more = { name: 'More', exact: true } as const;
const less = { name: 'Less', exact: true } as const;

test('what “More” costs is said before; then one call for the names of all cards, and one for each opened card', async ({
  page,
  simulator,
}) => {
  await test.step('it says before how many points it uses', async () => {
    await openPerson(page, personIds.karenina);
    const button = visitorCards(page).first().getByRole('button', more);
    await expect(button).toHaveAccessibleDescription('Анна Каренина 7100000501 Uses 2 points');
    const cost = visitorCards(page).first().getByText('Uses 2 points');
    await expect(cost).toHaveCSS('opacity', '0');
    await button.hover();
    await expect(cost).toHaveCSS('opacity', '1');
    await page.mouse.move(0, 0);
    await expect(cost).toHaveCSS('opacity', '0');
    await button.focus();
    await expect(cost).toHaveCSS('opacity', '1');
  });
  await test.step('nothing is asked before', async () => {
    expect(callsOf(simulator, 'get.visitors')).toEqual([]);
    expect(callsOf(simulator, 'getobj.visitor')).toEqual([]);

    const first = visitorCard(page, 7_100_000_501);
    await expect(first.getByRole('button', more)).toHaveAccessibleDescription(
      'Анна Каренина 7100000501 Uses 2 points',
    );
    await first.getByRole('button', more).click();
    await expect(first).toContainText('anna_karenina');
    await expect(first.getByText(/^Uses/)).toBeHidden();
    await expect(first).toContainText('Анна Аркадьевна');
    await expect(first).toContainText('Санкт-Петербург');
    await expect(first).toContainText('Номер договора');
    // The usernames of all cards are loaded already.
    const fifth = visitorCard(page, 7_100_000_505);
    await expect(fifth.getByRole('button', more)).toHaveAccessibleDescription(
      'Алена Каренина 7100000505 Uses 1 point',
    );
    await fifth.getByRole('button', more).click();
    await expect(fifth).toContainText('@alena.k');

    const names = callsOf(simulator, 'get.visitors');
    expect(names).toHaveLength(1);
    const asked = JSON.stringify(names[0]?.params);
    for (const { visitor_id } of karenina) expect(asked).toContain(String(visitor_id));
    await expect
      .poll(() => callsOf(simulator, 'getobj.visitor').map(({ params }) => params['id']))
      .toEqual([7_100_000_501, 7_100_000_505]);

    // Closing and opening again makes no further call.
    await first.getByRole('button', less).click();
    await expect(first).not.toContainText('anna_karenina');
    await expect(first.getByRole('button', more)).toHaveAccessibleDescription('Анна Каренина 7100000501');
    await first.getByRole('button', more).click();
    await expect(first).toContainText('anna_karenina');
    expect(callsOf(simulator, 'getobj.visitor')).toHaveLength(2);
  });
});

test.describe('the hint about points, in Russian, whose words are longer', () => {
  test.use({ locale: localeOf.ru });

  test('covers no word of any card, and is not cut off, on a wide screen and a narrow one', async ({
    page,
  }) => {
    await openPerson(page, personIds.karenina, { language: 'ru', phone: kareninaPhone });
    for (const { width, way } of [
      { width: 1280, way: 'hover' },
      { width: 390, way: 'focus' },
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
      for (const card of await visitorCards(page, 'ru').all()) {
        const ask = card.getByRole('button', { name: 'Подробнее', exact: true });
        const hint = card.getByText('За 2\u00a0балла');
        await ask[way]();
        await expect(hint).toHaveCSS('opacity', '1');
        await expect(hint).toBeInViewport({ ratio: 1 });
        expect(await coveredBy(hint)).toEqual([]);
        await ask.blur();
        await page.mouse.move(0, 0);
      }
    }
  });
});

test('covers no text, in whatever direction it is written', async ({ page, server, simulator }) => {
  const overrides = ['\u202eслева направо, то есть наоборот', '\u202e\u202dабв \u202eгде', 'שלום עולם'];
  const texts = [...overrides, 'Просит звонить после 11:00, не раньше, и только на мобильный'];
  const made = [...texts, ...texts.map((text) => text.repeat(3))].map((commentary) => ({ commentary }));
  await openMadePerson(page, { server, simulator, rows: made });
  // Its longer word.
  await switchLanguage(page, 'ru');
  const buttons = visitorCards(page, 'ru').getByRole('button', { name: 'Подробнее', exact: true });
  for (const width of [1280, 700, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(buttons).toHaveCount(made.length);
    for (const button of await buttons.all()) expect(await coveredBy(button), `${width} px`).toEqual([]);
  }
});

/** The texts of the cards that an element covers. */
const coveredBy = (element: Locator): Promise<readonly string[]> =>
  element.evaluate((over) => {
    const box = over.getBoundingClientRect();
    const isCovered = ({ top, right, bottom, left }: DOMRect): boolean =>
      left < box.right && right > box.left && top < box.bottom && bottom > box.top;
    const covered: string[] = [];
    const list = over.closest('ul') ?? document.body;
    const texts = document.createTreeWalker(list, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const around = node.parentElement;
      if (around === null || !around.checkVisibility({ opacityProperty: true })) continue;
      if (over.contains(node) || around.closest('.visually-hidden') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // Of a folded text, count only the visible part.
      const end =
        getComputedStyle(around).overflowY === 'visible'
          ? Number.POSITIVE_INFINITY
          : around.getBoundingClientRect().bottom;
      const lines = [...range.getClientRects()].filter(({ top }) => top < end);
      if (lines.some(isCovered)) covered.push(node.textContent ?? '');
    }
    return covered;
  });

test.describe('under a finger, which cannot ask without pressing', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('always says what it costs', async ({ page }) => {
    await openPerson(page, personIds.example);
    const cost = visitorCards(page).first().getByText('Uses 2 points');
    await expect(cost).toBeVisible();
    await expect(cost).toHaveCSS('opacity', '1');
  });
});

test('a failure stays within the card, and is over when tried again', async ({ page, simulator }) => {
  await openPerson(page, personIds.karenina);
  const first = visitorCard(page, 7_100_000_501);
  simulator.setPointsLeft({ day: 0 });
  await first.getByRole('button', more).click();
  // One for each of its two calls.
  await expect(first.getByRole('alert')).toHaveCount(2);
  await expect(first).toContainText('anna@vokzal.example');
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(page.getByRole('alert')).toHaveCount(2);

  simulator.setPointsLeft({ day: 1_000 });
  const tryAgain = first.getByRole('button', { name: 'Try again', exact: true });
  while ((await tryAgain.count()) > 0) {
    const left = await tryAgain.count();
    await tryAgain.first().click();
    await expect(tryAgain).toHaveCount(left - 1);
  }
  await expect(first).toContainText('anna_karenina');
  await expect(first).toContainText('Санкт-Петербург');
});
