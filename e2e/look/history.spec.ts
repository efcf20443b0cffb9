// Where the parts of a history are drawn, in CSS px.
import type { Locator, Page } from '@playwright/test';
import type { Answers } from '#simulator/answers.ts';
import { personIds } from '#simulator/data/reserved.ts';
import {
  eventRow,
  eventRows,
  itemsOf,
  kind,
  lastConversation,
  openHistory,
  tab,
} from '../history/history-page.ts';
import { button, find, press, switchLanguage } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { boundingBox, edges } from '../support/layout.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const top = async (page: Page): Promise<number> => (await boundingBox(eventRows(page).first())).y;

/** Of the texts of each row; not of a site below them, nor of a day above. */
const baselines = (rows: readonly Element[]): readonly (readonly number[])[] =>
  rows.map((row) => {
    const title = row.querySelector('.timeline__title')?.getBoundingClientRect() ?? new DOMRect();
    const cells = [...row.querySelectorAll(':scope > [class]:not(.round-icon, .button)')].filter((cell) => {
      const { top: start, bottom } = cell.getBoundingClientRect();
      return start < title.bottom && bottom > title.top;
    });
    const bottoms = cells.map((cell) => {
      const probe = document.createElement('span');
      probe.style.display = 'inline-block';
      document.createNodeIterator(cell, NodeFilter.SHOW_TEXT).nextNode()?.parentElement?.prepend(probe);
      const { bottom } = probe.getBoundingClientRect();
      probe.remove();
      return Math.round(bottom * 4) / 4;
    });
    return [...new Set(bottoms)];
  });

/** The words, and the parts of an address, that take more than one line. */
const brokenWords = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element) => {
    const texts = document.createNodeIterator(element, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set(Array.from(range.getClientRects(), ({ y }) => y)).size > 1) broken.push(word);
      }
    return broken;
  });

const places = (all: Locator): Promise<readonly string[]> =>
  all.evaluateAll((each) => each.map((element) => JSON.stringify(element.getBoundingClientRect())));

/** Opens a history whose report of calls is late, and expects that nothing moves when it arrives. */
async function openWithLateCalls(page: Page, answers: Answers): Promise<void> {
  const lines = page.locator('.timeline__line, .timeline__site');
  answers.hold('get.calls_report');
  await openHistory(page, personIds.karenina);
  await expect.poll(() => answers.waiting()).toBe(1);
  // The first paint has twelve.
  await expect(eventRows(page)).toHaveCount(20);
  const before = await places(lines);
  answers.release();
  await expect(eventRow(page, 'Дина Облонская')).toBeVisible();
  expect(await places(lines)).toEqual(before);
}

test('events begin at 260 px at most, in columns that nothing moves', async ({ page, answers }) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  await openWithLateCalls(page, answers);
  for (const width of [600, 768, 1024, 1280, 1920])
    await test.step(`one grid and one baseline in a window of ${width} px`, async () => {
      await page.setViewportSize({ width, height: 800 });
      const [title, columns] = [width < 1280 ? 200 : 212, width < 768 ? 5 : 6];
      for (const column of ['time', 'line > .round-icon', 'title', 'who', 'site', 'line > .button'])
        expect(await edges(page.locator(`.timeline__${column}`), 'left'), column).toHaveLength(1);
      expect(await edges(page.locator('.timeline__line > [class]:not(h2)'), 'left')).toHaveLength(columns);
      expect(await edges(page.locator('.timeline__title'), 'width')).toEqual([title]);
      const [who = 0, ...others] = await edges(page.locator('.timeline__who'), 'width');
      expect(others).toEqual([]);
      expect(who).toBeGreaterThanOrEqual(184);
      expect(who).toBeLessThanOrEqual(232);
      const rows = await page.locator('.timeline__line').evaluateAll(baselines);
      expect(rows.filter(({ length }) => length !== 1)).toEqual([]);
    });
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await top(page)).toBeLessThanOrEqual(260);
  await test.step('a row is pressed anywhere, unless its text is selected', async () => {
    const call = eventRow(page, 'Incoming call');
    const { x, y, right } = await boundingBox(call.getByText('Дина Облонская'));
    await page.mouse.move(x + 1, y + 8);
    await page.mouse.down();
    await page.mouse.move(right - 1, y + 8);
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).toContain('Дина');
    await expect(button(call, 'Show the call')).toBeVisible();
    await page.mouse.click(right + 150, y + 8);
    await expect(button(call, 'Hide')).toBeVisible();
    await call.getByText('Incoming call').click();
    await expect(button(call, 'Show the call')).toBeVisible();
  });
  await test.step('last words of the last conversation end at 700 px at most', async () => {
    await lastConversation(page).click();
    const messages = itemsOf(page, 'Messages');
    await expect(messages).toHaveCount(6);
    await expect(button(page, 'Copy call')).toBeVisible();
    await expect.poll(async () => (await boundingBox(messages.last())).bottom).toBeLessThanOrEqual(700);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('an opened call repeats nothing of its row, and has one toolbar', async ({ page }) => {
  await openHistory(page, personIds.karenina);
  const call = eventRow(page, 'Incoming call');
  await press(call, 'Show the call');
  await expect(call.getByText('waited 0:07')).toBeVisible();
  await expect(call.getByText('Дина Облонская')).toHaveCount(1);
  await expect(call.getByText('campaign: ')).toBeVisible();
  await expect(call.locator('.pill')).toHaveText('Жалоба');
  expect(await edges(call.getByRole('term'), 'left')).toHaveLength(2);
  expect(await edges(call.getByRole('definition'), 'height')).toEqual([20]);
  const tools = call.locator('.event-details__tools > *');
  await expect(tools).toHaveText(['Play', 'Show the transcript', 'Recording', /^Visitor ID \d+$/, 'Copy']);
  await expect(tools.last()).toHaveAccessibleName('Copy call');
  expect(await edges(tools, 'height')).toEqual([28]);
  expect(await edges(tools, 'top')).toHaveLength(1);
  const before = await places(tools);
  await press(call, 'Play');
  const player = await boundingBox(call.locator('audio'));
  expect(player.y).toBeGreaterThanOrEqual((await boundingBox(tools.first())).bottom);
  expect(await places(tools)).toEqual(before);
  await press(call, 'Play');
  await expect(call.locator('audio')).toHaveCount(0);
  await page.setViewportSize({ width: 1920, height: 800 });
  const width = async (locator: Locator) => (await boundingBox(locator)).width;
  expect(await width(page.locator('.timeline'))).toBe(await width(page.getByRole('tabpanel')));
  expect(await width(call.getByRole('group'))).toBeLessThanOrEqual(736);
});

test('a visit has one line, and a campaign at most one below its site', async ({ page }) => {
  await openHistory(page, personIds.karenina);
  const heightsOfSites = async () => new Set(await edges(page.locator('.timeline__site'), 'height'));
  expect(await heightsOfSites()).toEqual(new Set([18, 36]));
  const lead = eventRow(page, 'Lead').locator('.timeline__site');
  const campaign = lead.locator('.cut').last();
  await expect(campaign).toHaveAttribute('title', (await campaign.textContent()) ?? '');
  await lead.click();
  expect((await boundingBox(lead)).height).toBe(54);
  await kind(page, 'Visits').click();
  await expect(eventRow(page, 'Lead')).toHaveCount(0);
  expect(await edges(page.locator('.timeline__line'), 'height')).toEqual([34]);
  await kind(page, 'Calls').click();
  await expect(eventRow(page, 'Incoming call')).toBeVisible();
  expect(await heightsOfSites()).toEqual(new Set([18, 36]));
  await press(eventRows(page).first(), 'Show the pages');
  // They move the rows below: the button of one would leave the mouse in the middle of a click.
  await expect(itemsOf(page, 'Pages').first()).toBeVisible();
  expect(await heightsOfSites()).toContain(54);
  await test.step('tools of a call with a visit are one line in both languages', async () => {
    await press(eventRow(page, 'Incoming call'), 'Show the call');
    const tools = page.locator('.event-details__tools > *');
    await expect(tools).toHaveCount(6);
    expect(await edges(tools, 'top')).toHaveLength(1);
    await switchLanguage(page, 'ru');
    await expect(button(page, 'Показать посещение')).toHaveText('Посещение');
    expect(await edges(tools, 'top')).toHaveLength(1);
  });
});

test('a goal has one line with its name, also among visits', async ({ page }) => {
  await openHistory(page, personIds.karenina);
  for (const name of ['Goals', 'Visits']) {
    await kind(page, name).click();
    await expect(eventRow(page, 'Goal')).toBeVisible();
    expect(await edges(page.locator('.timeline__line'), 'height'), name).toEqual([34]);
    for (const part of ['.timeline__who', '.timeline__site'])
      expect(await edges(page.locator(part), 'left'), part).toHaveLength(1);
  }
});

test('a term of details breaks inside no word', async ({ page }) => {
  await openHistory(page, personIds.karenina);
  for (const name of ['Show the chat', 'Show the request']) await button(page, name).first().click();
  await switchLanguage(page, 'ru');
  await expect(page.getByRole('term').filter({ hasText: 'Длительность' })).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: 'Комментарий' })).toBeVisible();
  expect(await page.getByRole('term').evaluateAll(brokenWords)).toEqual([]);
});

test('“Show more” is 16 px below the history and the records', async ({ page }) => {
  await openHistory(page, personIds.karenina);
  const more = button(page.getByRole('tabpanel'), 'Show more');
  const gap = async (list: string) =>
    (await boundingBox(more)).y - (await boundingBox(page.locator(list))).bottom;
  expect(await gap('.timeline')).toBe(16);
  await find(page, personPath(personIds.thousand));
  await expect(visitorCards(page).nth(99)).toBeAttached();
  expect(await gap('.card-grid')).toBe(16);
});

test('a link to the history draws rows, not cards, until the person is loaded', async ({ page, answers }) => {
  answers.hold('get.person_visitors');
  await openSignedIn(page, `${personPath(personIds.karenina)}?tab=history`);
  await expect(page.locator('.rows-until-loaded .skeleton')).toBeVisible();
  await expect(page.locator('.card-grid')).toHaveCount(0);
  answers.release();
  await expect(eventRows(page).first()).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('events begin at 300 px at most, in rows as high as a finger', async ({ page, answers }) => {
    await openWithLateCalls(page, answers);
    expect(await top(page)).toBeLessThanOrEqual(300);
    for (const height of await edges(page.locator('.timeline__line'), 'height'))
      expect(height).toBeGreaterThanOrEqual(44);
    const fromDayToTime = await page.locator('.timeline__day').evaluateAll((days) =>
      days.map((day) => {
        const time = day.parentElement?.querySelector('.timeline__time');
        return (time?.getBoundingClientRect().top ?? 0) - day.getBoundingClientRect().bottom;
      }),
    );
    expect(new Set(fromDayToTime).size).toBe(1);
    const targets = page.getByRole('button', { name: /^Show the/ });
    expect(await targets.count()).toBeGreaterThan(3);
    for (const side of ['width', 'height'] as const)
      for (const size of await edges(targets, side)) expect(size).toBeGreaterThanOrEqual(44);
  });

  test('tools of a call are in two columns, as high as a finger', async ({ page }) => {
    await openHistory(page, personIds.karenina);
    const call = eventRow(page, 'Incoming call');
    await press(call, 'Show the call');
    const tools = call.locator('.event-details__tools > *');
    await expect(tools).toHaveCount(5);
    expect(await edges(tools, 'left')).toHaveLength(2);
    expect(await edges(tools, 'height')).toEqual([44]);
  });

  test('a long page breaks after a slash, beside its term', async ({ page }) => {
    await openHistory(page, personIds.karenina);
    const call = eventRow(page, 'Missed call');
    await press(call, 'Show the call');
    const link = call.getByRole('link', { name: /^groups\.vokzal\.example\// });
    expect(await link.evaluateAll(brokenWords)).toEqual([]);
    const term = await boundingBox(call.getByText('Page', { exact: true }));
    expect(term.y).toBeLessThan((await boundingBox(link)).y + 20);
  });

  test('kinds stay in sight while the history scrolls', async ({ page }) => {
    await openHistory(page, personIds.karenina);
    await button(page, 'Show the chat').first().tap();
    await expect(itemsOf(page, 'Messages').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.evaluate(() => scrollTo(0, 1500));
    await expect(kind(page, 'Chats')).toBeInViewport();
    await kind(page, 'Chats').tap();
    await expect(eventRows(page)).toHaveCount(3);
    await expect(eventRows(page).first()).toBeInViewport();
    await tab(page, 'Records').tap();
    await expect(visitorCards(page).first()).toBeVisible();
    await expect(eventRows(page).first()).toBeHidden();
  });
});
