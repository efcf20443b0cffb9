// Where the parts of a history are drawn, in CSS px.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { eventRow, eventRows, lastConversation, openHistory } from '../history/history-page.ts';
import { button } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { boundingBox } from '../support/layout.ts';
import { openPerson } from '../support/open-person.ts';

const top = async (page: Page): Promise<number> => (await boundingBox(eventRows(page).first())).y;

/** The different left edges of what a selector finds. */
const lefts = (page: Page, selector: string): Promise<readonly number[]> =>
  page
    .locator(selector)
    .evaluateAll((found) => [...new Set(found.map((element) => element.getBoundingClientRect().left))]);

test.describe('in a window of 1280 × 800', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('events begin at 260 px at most, in columns', async ({ page }) => {
    await openHistory(page, personIds.karenina);
    expect(await top(page)).toBeLessThanOrEqual(260);
    for (const column of [
      'time',
      'line > .round-icon',
      'title',
      'facts > .facts > :first-child',
      'line > .button',
    ])
      expect(await lefts(page, `.timeline__${column}`), column).toHaveLength(1);
    await test.step('a row is pressed anywhere, unless its text is selected', async () => {
      const call = eventRow(page, 'Incoming call');
      const { x, y, right } = await boundingBox(call.getByText('Дина Облонская'));
      await page.mouse.move(x + 1, y + 8);
      await page.mouse.down();
      await page.mouse.move(right - 1, y + 8);
      await page.mouse.up();
      expect(await page.evaluate(() => String(getSelection()))).toContain('Дина');
      await expect(button(call, 'Show the call')).toBeVisible();
      await page.mouse.click(right + 200, y + 8);
      await expect(button(call, 'Hide')).toBeVisible();
      await call.getByText('Incoming call').click();
      await expect(button(call, 'Show the call')).toBeVisible();
    });
  });

  test('last words of the last conversation end at 700 px at most', async ({ page }) => {
    await openPerson(page, personIds.karenina);
    await lastConversation(page).click();
    const messages = page.getByRole('list', { name: 'Messages' }).getByRole('listitem');
    await expect(messages).toHaveCount(6);
    await expect(button(page, 'Copy call')).toBeVisible();
    await expect.poll(async () => (await boundingBox(messages.last())).bottom).toBeLessThanOrEqual(700);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('report of calls moves nothing when it arrives', async ({ openContext, answers }) => {
  for (const width of [1280, 1024, 390]) {
    const page = await (await openContext({ viewport: { width, height: 800 } })).newPage();
    answers.hold('get.calls_report');
    await openHistory(page, personIds.karenina);
    const places = () =>
      page
        .locator('.timeline__line, .timeline .secondary')
        .evaluateAll((all) => all.map((each) => JSON.stringify(each.getBoundingClientRect())));
    await expect.poll(() => answers.waiting()).toBe(1);
    const before = await places();
    answers.release();
    await expect(eventRow(page, 'Дина Облонская')).toBeVisible();
    expect(await places()).toEqual(before);
    await page.close();
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('events begin at 300 px at most, in rows as high as a finger', async ({ page }) => {
    await openHistory(page, personIds.karenina);
    expect(await top(page)).toBeLessThanOrEqual(300);
    for (const show of await page.getByRole('button', { name: /^Show the/ }).all()) {
      const { width, height } = await boundingBox(show);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  });
});
