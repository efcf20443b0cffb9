// The check of the connection. What each method's refusal leads to: scripts/checks/connection-check.test.ts.
import type { Locator, Page } from '@playwright/test';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { chooseCustomer } from '../customer/customer-page.ts';
import {
  button,
  moveTo,
  openAccountMenu,
  press,
  readClipboard,
  switchLanguage,
} from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { boundingBox, edges } from '../support/layout.ts';
import { failureNotice } from '../support/notice.ts';
import { waitForPersonApp } from '../support/person-page.ts';
import { openAndSignIn, openSignedIn } from '../support/sign-in.ts';

/** An action's row, with what has opened below it. */
const action = (page: Page, name: string): Locator =>
  page
    .getByRole('table', { name: /^(Methods|Методы)$/ })
    .getByRole('rowgroup')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

const startButton = (page: Page): Locator => page.getByRole('button', { name: /^Check each method/ });

async function runCheck(page: Page): Promise<void> {
  await startButton(page).click();
  await expect(page.getByRole('status').filter({ hasText: /^\d+ of \d+\swork$/ })).toBeAttached();
}

test('account menu opens the check, with the last person', async ({ page, simulator }) => {
  await openSignedIn(page, `/persons/${personIds.karenina}`);
  await waitForPersonApp(page);
  const menu = await openAccountMenu(page);
  await menu.getByRole('menuitem', { name: 'Check the connection' }).click();
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByLabel('Person ID')).toHaveValue(String(personIds.karenina));
  for (const fact of ['ООО «Вокзал»', 'Марина Щербацкая', 'Europe/Moscow', 'correct'])
    await expect(page.getByRole('definition').filter({ hasText: fact }).first()).toBeVisible();
  await expect(action(page, 'Address book')).toContainText('allowed');
  expect(callsTo(simulator, 'get.contacts')).toHaveLength(0);
});

test('“Stop” ends the check, and keeps the focus', async ({ page, answers, simulator }) => {
  await openSignedIn(page, '/check');
  answers.hold('get.calls_report');
  await expect(button(page, 'Copy the report')).toBeDisabled();
  const start = await startButton(page).elementHandle();
  // The second press of a double click is ignored.
  await startButton(page).dblclick();
  await expect.poll(() => answers.waiting()).toBe(1);
  await expect(page.getByText(/^2\sof\s\d+\s·\sget.calls_report$/)).toBeVisible();
  await expect(button(page, 'Copy the report')).toBeEnabled();
  await expect(button(page, 'Stop')).toBeFocused();
  await button(page, 'Stop').press('Enter');
  await expect(startButton(page)).toBeFocused();
  expect(await startButton(page).evaluate((now, then) => now === then, start)).toBe(true);
  await expect(page.getByText(/^1 of 1\swork\. Not checked: .*Address book.*\(stopped\)/)).toBeVisible();
  answers.heal();
  await expect(action(page, 'Find by calls')).toContainText('not checked');
  expect(callsTo(simulator, 'get.offline_messages_report')).toHaveLength(0);
});

test('check names who can change a refusal, and what was not checked', async ({ page, answers }) => {
  await openSignedIn(page, '/check');
  answers.fail('get.contacts', 'forbidden');
  answers.fail('get.person_events', 'method_not_found');
  answers.answerWith('get.chats_report', [{ id: 'seven' }]);
  await page.getByLabel('Person ID').fill(String(personIds.karenina));
  await expect(startButton(page)).toHaveText('Check each method (up to 13 points)');
  await runCheck(page);
  await expect(action(page, 'Open a person')).toContainText('get.person_visitorsworks');
  await expect(action(page, 'History')).toContainText('not on this portal');
  await expect(action(page, 'Visits')).toContainText('get.visitor_sessions_reportworks');
  await expect(action(page, 'Find by chats')).toContainText(
    '11 rows or fields differ from the documentation (date_time, visitor_id,',
  );
  await expect(page.getByRole('rowheader').first()).toHaveText('Address book');
  await expect(action(page, 'Address book')).toContainText('You don’t have access to this.');
  await press(page, 'Copy the message');
  expect(await readClipboard(page)).toContain('Address book: view');
  await expect(action(page, 'Chat messages')).toContainText('not checked');
  await expect(
    page.getByText(/^10 of 12\swork\. Not checked: .*Chat messages \(no chat to check with\)/),
  ).toBeVisible();
  await press(page, 'Copy the report');
  expect(await readClipboard(page)).toContain('get.contacts: forbidden');
});

test('key without chats that signs in at the check is told what is missing', async ({ page }) => {
  await openAndSignIn(page, '/check', { token: tokens.withoutChats });
  await expect(page).toHaveURL('/check');
  await expect(action(page, 'Open a person')).toContainText('allowed');
  await expect(page.getByRole('main')).toContainText(/Points today\d.*Points this minute\d.*clockcorrect/);
  await expect(action(page, 'Chat messages')).toContainText(
    'not allowedNeeded: Consultant or Uploading chats',
  );
  await expect(startButton(page)).toHaveText('Check each method (up to 5 points)');
});

test('partner checks the chosen customer', async ({ page, simulator, answers }) => {
  await openSignedIn(page, '/check', tokens.partner);
  await expect(action(page, 'Customers')).toContainText('allowed');
  await expect(action(page, 'Chat messages')).toContainText('not known before the check');
  await chooseCustomer(page, 'ромашка', 'ООО «Ромашка»');
  await expect(page).toHaveURL(`/check?user_id=${romashka.userId}`);
  await runCheck(page);
  await expect(action(page, 'Chat messages')).toContainText('works');
  expect(callsTo(simulator, 'get.contacts')[0]?.params['user_id']).toBe(romashka.userId);
  answers.fail('get.person_visitors', 'forbidden');
  await moveTo(page, `/persons/${personIds.example}?user_id=${romashka.userId}`);
  const notice = failureNotice(page, 'You don’t have access to this.');
  await notice.getByRole('link', { name: 'Check the connection' }).click();
  await expect(page).toHaveURL(`/check?user_id=${romashka.userId}`);
  await expect(action(page, 'Open a person')).toBeVisible();
});

test('page is a grid of facts, a row of 36 px and rows of 36 px', async ({ page, answers }) => {
  await openSignedIn(page, '/check');
  answers.fail('get.contacts', 'forbidden');
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  const form = page.locator('main form');
  const times = page.locator('.check__time:not(:empty)');
  await page.getByLabel('Person ID').fill(String(personIds.karenina));
  await runCheck(page);
  expect((await boundingBox(page.locator('main dl').first())).width).toBe(736);
  for (const role of ['term', 'definition'] as const)
    expect(await edges(page.getByRole(role), 'left')).toHaveLength(2);
  const tops = await edges(page.getByRole('term'), 'top');
  expect(tops.map((top) => top - (tops[0] ?? 0))).toEqual([0, 28, 56, 84]);
  await expect(page.locator('.check__facts > div').first()).toHaveCSS('align-items', 'baseline');
  expect((await boundingBox(form)).height).toBe(36);
  expect((await boundingBox(page.getByLabel('Person ID'))).width).toBe(144);
  expect((await boundingBox(form)).right).toBe((await boundingBox(button(page, 'Copy the report'))).right);
  expect(await edges(rows, 'height')).toEqual([36]);
  for (const edge of ['left', 'right'] as const) expect(await edges(times, edge)).toHaveLength(1);
  await switchLanguage(page, 'ru');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Проверка подключения');
  expect((await boundingBox(form)).height).toBe(36);
  expect(await edges(rows, 'height')).toEqual([36]);
  await test.step('at 700 px the field keeps its room', async () => {
    await page.setViewportSize({ width: 700, height: 800 });
    expect((await boundingBox(page.getByLabel('ID человека'))).width).toBe(144);
  });
  await test.step('at 390 px a row has two lines, or one without a method', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await edges(page.getByRole('term'), 'left')).toHaveLength(1);
    expect(await edges(form.locator('> *'), 'right')).toEqual([374]);
    const recordings = await boundingBox(rows.filter({ hasText: 'Записи разговоров' }));
    expect(recordings.height).toBeLessThanOrEqual(44);
    expect(await edges(times, 'right')).toHaveLength(1);
    expect(Math.max(...(await edges(rows, 'height')))).toBeLessThanOrEqual(60);
  });
});
