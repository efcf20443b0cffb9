// The list, the chips and the weeks: by keyboard, on a phone, and with very many events.
import type { Locator } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { askedFor } from '../support/calls.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, contacts } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { eventCount, line, lines, openHistory, showVisits, tab } from './history-page.ts';

test('by keyboard alone', async ({ page, simulator }) => {
  await openHistory(page, personIds.karenina);

  await test.step('tabs: arrow keys move, Enter opens', async () => {
    await page.keyboard.press('ArrowLeft');
    await expect(tab(page, 'visitors')).toBeFocused();
    await expect(lines(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(lines(page).first()).toBeHidden();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(lines(page).first()).toBeVisible();
  });

  await test.step('lines: Enter opens the details', async () => {
    const call = line(page, 'Incoming call').getByRole('button').first();
    await call.press('Enter');
    await expect(line(page, 'Incoming call').getByText('Дина Облонская')).toBeVisible();
    expect(askedFor(simulator)).toEqual(['events', 'calls']);
    await call.press('Enter');
    await expect(page.getByText('Дина Облонская')).toBeHidden();
  });

  await test.step('weeks: arrow keys choose, Enter goes there', async () => {
    const weeks = page.getByRole('slider', { name: /^Events per week/ });
    await weeks.focus();
    await expect(weeks).toHaveAccessibleDescription(/^Busiest week, .+: .+\. Weeks with events: \d+\.$/);
    for (let week = 0; week < 20; week += 1) await page.keyboard.press('ArrowLeft');
    await expect(weeks).toHaveAttribute('aria-valuetext', /^\d{1,2}(\s\p{L}+\s)?–\s?\d{1,2}\s\p{L}+: /u);
    await page.keyboard.press('Enter');
    await expect(lines(page).first()).not.toBeInViewport();
    const focused = lines(page).and(page.locator(':focus'));
    await expect(focused).toBeInViewport();
  });

  await test.step('weeks: the mouse shows the week that a press leads to', async () => {
    const weeks = page.getByRole('slider', { name: /^Events per week/ });
    const before = await weeks.getAttribute('aria-valuetext');
    const position = { x: 500, y: 20 };
    await weeks.hover({ position });
    await expect(weeks).not.toHaveAttribute('aria-valuetext', before ?? '');
    const pointedAt = (await weeks.getAttribute('aria-valuetext')) ?? '';
    await weeks.click({ position });
    await expect(lines(page).and(page.locator(':focus'))).toBeInViewport();
    await expect(weeks).toHaveAttribute('aria-valuetext', pointedAt);
  });

  await test.step('chips: counts, and only these kinds', async () => {
    const requests = page.getByRole('button', { name: 'Requests 2', exact: true });
    await requests.press('Enter');
    await expect(requests).toHaveAttribute('aria-pressed', 'true');
    await expect(lines(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Chats 3', exact: true }).press('Space');
    await expect(lines(page)).toHaveCount(5);
    await requests.press('Enter');
    await expect(lines(page)).toHaveCount(3);
    expect(askedFor(simulator)).toEqual(['events', 'calls']);
  });

  await test.step('the count, the weeks and what is announced are of these kinds, and “Clear” shows all', async () => {
    const panel = page.getByRole('tabpanel');
    await expect(panel.getByText('3 of the newest 200 events', { exact: true })).toBeVisible();
    await expect(announced(page)).toHaveText('3 of the newest 200 events');
    const chats = page.getByRole('slider', { name: /^Chats per week in the newest 200 events/ });
    await expect(chats).toHaveAccessibleDescription(
      /^Busiest week, .*: \d\schats?\. Weeks with events: \d\.$/,
    );
    await expectAccessible(page);
    const list = page.getByRole('list', { name: 'History', exact: true });
    const placeOfList = async () => (await topOf(list)) - (await topOf(panel));
    const placeBefore = await placeOfList();
    await page.getByRole('button', { name: 'Clear', exact: true }).press('Enter');
    await expect(eventCount(page, 'Newest 200 events')).toBeVisible();
    await expect(panel.getByText('Newest 200 events', { exact: true })).toBeVisible();
    // Not the count, which is announced.
    await expect(panel).toBeFocused();
    await expect(announced(page)).toHaveText('Newest 200 events');
    await expect(page.getByRole('slider', { name: /^Events per week/ })).toBeVisible();
    expect(await placeOfList(), 'the list stays where it is').toBeCloseTo(placeBefore, 1);
  });
});

const topOf = (element: Locator): Promise<number> =>
  element.evaluate((each) => each.getBoundingClientRect().top);

test('of very many events a hundred are drawn, then what is loaded, and nothing is asked by scrolling', async ({
  page,
  simulator,
}) => {
  await openHistory(page, personIds.tenThousandEvents);
  await showVisits(page).click();
  await expect(lines(page)).toHaveCount(100);
  const more = page.getByRole('button', { name: 'Show more', exact: true }).last();
  await more.dispatchEvent('click');
  await expect(lines(page)).toHaveCount(200);
  await expect(lines(page).nth(100)).toBeFocused();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  expect(askedFor(simulator)).toEqual(['events']);
  await more.click();
  await expect(eventCount(page, 'Newest 400 events')).toBeVisible();
  await expect.poll(() => lines(page).count()).toBeGreaterThanOrEqual(300);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the history stands where the contacts and cards do, and nothing beside the screen', async ({
    page,
  }) => {
    await openHistory(page, personIds.oddEvents);
    await expect(contacts(page)).toBeHidden();
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(390);
    await page.getByRole('button', { name: 'Show the chat', exact: true }).first().tap();
    await expect(page.getByRole('list', { name: 'Messages' })).toBeVisible();
    expect(await width()).toBe(390);
    await expectAccessible(page);
    await tab(page, 'visitors').tap();
    await expect(visitorCards(page).first()).toBeVisible();
    await expect(lines(page).first()).toBeHidden();
    await page.getByRole('tab', { name: 'Contacts', exact: true }).tap();
    await expect(contacts(page)).toBeVisible();
  });
});
