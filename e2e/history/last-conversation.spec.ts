// The last conversation: one press on the person's page, or a setting.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { askedFor } from '../support/calls.ts';
import { openHelp } from '../support/account-menu.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { listen } from '../support/announcements.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { shiftsOf, watchShifts } from '../support/layout-shifts.ts';
import { noticeOf } from '../support/notice.ts';
import { kareninaPhone, openPerson } from '../support/open-person.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { holdApp } from '../prerender/held-scripts.ts';
import { line, lines, tab } from './history-page.ts';

const button = (page: Page, price = '') =>
  page.getByRole('button', { name: `Last conversation${price}`, exact: true });
const panel = (page: Page) => page.getByRole('region', { name: 'Last conversation', exact: true });

test('one press shows the newest call, chat or request, and says beforehand what it costs', async ({
  page,
  simulator,
  held,
}) => {
  await allowClipboard(page);
  await watchShifts(page);
  const said = await listen(page);
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  expect(askedFor(simulator)).toEqual([]);

  await test.step('in a room that its answers do not enlarge', async () => {
    for (const method of ['get.person_events', 'get.calls_report']) held.hold(method);
    await button(page, ' (up to 3 points)').click();
    await expect(panel(page).getByText('Loading the history…')).toBeVisible();
    await expect.poll(() => held.waiting()).toBe(1);
    const shifts = await shiftsOf(page);
    held.release();
    await expect(panel(page).getByText('Дина Облонская')).toBeVisible();
    await expect(panel(page).getByText('2:06', { exact: true })).toBeVisible();
    await expect(panel(page).getByRole('heading', { name: 'Incoming call, answered' })).toBeVisible();
    expect(await shiftsOf(page)).toEqual(shifts);
    expect(askedFor(simulator)).toEqual(['events', 'calls']);
    expect(await said()).toContainEqual(expect.stringMatching(/^Incoming call, answered, \d+ \w+, 10:15$/));
    await expectAccessible(page);
  });

  await test.step('its text is copied, and is in the summary of a ticket', async () => {
    await panel(page).getByRole('button', { name: 'Copy call', exact: true }).click();
    await expect.poll(() => readClipboard(page)).toContain('Answered by: Дина Облонская');
    await page.getByRole('button', { name: 'Copy summary', exact: true }).click();
    await expect
      .poll(() => readClipboard(page))
      .toMatch(/^Last conversation: Incoming call, answered, .*Answered by: Дина Облонская/m);
    expect((await readClipboard(page)).split('\n').length).toBeLessThanOrEqual(12);
  });

  await test.step('the history costs nothing any more, and the other way round', async () => {
    await button(page).click();
    await expect(panel(page)).toBeHidden();
    await expect(tab(page, 'history')).toHaveAccessibleDescription('');
    await button(page).click();
    await panel(page).getByRole('button', { name: 'History', exact: true }).click();
    await expect(tab(page, 'history')).toBeFocused();
    const show = line(page, 'Incoming call, answered').getByRole('button', { name: 'Show the call' });
    await expect(show).toHaveAccessibleDescription(/^Incoming call, answered \d+\s\w+, 10:15$/);
    expect(askedFor(simulator)).toEqual(['events', 'calls']);

    await openPerson(page, personIds.chatOnly);
    await tab(page, 'history').click();
    await expect(button(page, ' (1 point)')).toBeVisible();
  });
});

test('a setting shows it without a press', async ({ page }) => {
  await openPerson(page, personIds.karenina);
  const help = await openHelp(page);
  const setting = help.getByRole('switch', { name: /^Always show the last conversation/ });
  await expect(setting).not.toBeChecked();
  await setting.check();
  await page.keyboard.press('Escape');
  await expect(panel(page).getByText('Дина Облонская')).toBeVisible();

  await test.step('of the next person, too: the first cards have left room for it', async () => {
    await page.goto(personPath(personIds.requestOnly));
    await expect(panel(page).getByText('Сколько стоит доставка двадцати мест багажа?')).toBeVisible();
    const release = await holdApp(page);
    await page.reload({ waitUntil: 'commit' });
    const card = page.getByRole('article', { includeHidden: true }).first();
    await expect(card).toBeVisible();
    const before = await card.boundingBox();
    release();
    await expect(panel(page).getByText('Сколько стоит доставка двадцати мест багажа?')).toBeVisible();
    expect(await visitorCards(page).first().getByRole('article').boundingBox()).toEqual(before);
  });
});

test('where there is none, or it may not be asked for, it says so, with the reason', async ({ page }) => {
  await openPerson(page, personIds.visitsOnly);
  await button(page, ' (up to 3 points)').click();
  await expect(
    panel(page).getByText(/^No calls, chats or requests in the last 12\smonths\. .*: 9\svisits;/),
  ).toBeVisible();
  await panel(page).getByRole('button', { name: 'History', exact: true }).click();
  await expect(lines(page)).toContainText(['9 visits']);

  await openPerson(page, personIds.karenina, { token: tokens.withoutHistory });
  await button(page, ' (up to 3 points)').click();
  await expect(noticeOf(page, 'Your plan doesn’t include this data')).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Try again', exact: true })).toBeVisible();
});
