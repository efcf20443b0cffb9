// Why somebody calls: what happened after a missed call, who is on the phone now, and the terms of an opened event.
// What is left out: recent-calls.test.ts, facts.test.ts, event-details.test.tsx.
import type { Locator } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { button, press, readClipboard, switchLanguage } from '../support/controls.ts';
import { expect, requestedData, test } from '../support/fixtures.ts';
import { eventCount, eventRow, eventRows, lastConversation, openHistory } from './history-page.ts';

/** “Where: Тула” for each term, in order. */
async function terms(row: Locator): Promise<readonly string[]> {
  const pairs = row.getByRole('term').locator('..');
  await expect(pairs.first()).toBeVisible();
  const texts = await pairs.evaluateAll((all) =>
    all.map((pair) => [...pair.children].map(({ textContent }) => textContent.trim()).join(': ')),
  );
  return texts.map((text) => text.replaceAll('\u00a0', ' '));
}

const colourOf = (text: Locator): Promise<string> =>
  text.evaluate((element) => getComputedStyle(element).color);

test('rows say who is on the phone, and whether a missed call was called back', async ({
  page,
  simulator,
}) => {
  await openHistory(page, personIds.onThePhone);
  await expect(eventRows(page)).toContainText([
    /Incoming call.*on the phone at \d\d:\d\d ·\sДина Облонская/,
    /Outgoing call/,
    /Missed call.*called back after 12\u00a0min/,
    /Missed call.*not called back/,
  ]);
  await expect(eventCount(page, /^5\sevents since/)).toBeVisible();
  expect(await eventRows(page).count()).toBe(6);
  expect(requestedData(simulator)).toEqual(['events', 'calls']);
  const onThePhone = await colourOf(page.getByText(/^on the phone/));
  const waiting = await colourOf(page.getByText('not called back', { exact: true }));
  const usual = await colourOf(page.getByText(/^called back/));
  expect(new Set([onThePhone, waiting, usual]).size).toBe(3);
  await test.step('in Russian', async () => {
    await switchLanguage(page, 'ru');
    await expect(eventRows(page, 'История')).toContainText([
      /Входящий звонок.*в\s\d\d:\d\d\sговорит ·\sДина Облонская/,
      /Исходящий звонок/,
      /Пропущенный звонок.*перезвонили через 12\sмин/,
      /Пропущенный звонок.*не\sперезвонили/,
    ]);
    await switchLanguage(page, 'en');
  });
  await test.step('only Refresh asks who is on the phone now', async () => {
    simulator.answers.answerWith('get.calls_report', []);
    await press(page, 'Refresh');
    await expect(eventRows(page)).toHaveCount(5);
    expect(requestedData(simulator)).toEqual(['events', 'calls', 'events', 'calls']);
  });
});

test('the last conversation is none that goes on', async ({ page }) => {
  await openHistory(page, personIds.onThePhone);
  await lastConversation(page).click();
  await expect(button(eventRow(page, 'Outgoing call'), 'Hide')).toBeVisible();
  await expect(button(eventRow(page, 'on the phone'), 'Show the call')).toBeVisible();
});

test('details of a call say why they called, and are copied', async ({ page }) => {
  await openHistory(page, personIds.onThePhone);
  const call = eventRow(page, 'not called back');
  await press(call, 'Show the call');
  await test.step('in one order', async () => {
    expect(await terms(call)).toEqual([
      expect.stringMatching(/^Page: vokzal\.example\//),
      expect.stringMatching(/^Came from: Яндекс\.Директ, “.+”, yandex\.ru$/),
      expect.stringMatching(/^Dialled: \+7 (495|800) 555 01 0\d, \S/),
      expect.stringMatching(/^Where: \S/),
      expect.stringMatching(/^Device: (computer|phone)$/),
      expect.stringMatching(/^Visits: \d$/),
    ]);
    const link = call.getByRole('link', { name: /^vokzal\.example/ });
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(link).toHaveAttribute('href', /^https:\/\/vokzal\.example\//);
  });
  const where = (await terms(call))[0] ?? '';
  await press(call, 'Copy call');
  await expect.poll(() => readClipboard(page)).toContain(`\n${where}\nCame from: `);
  await test.step('the summary’s line ends with the page and the number', async () => {
    await press(page, 'Copy summary');
    const end = new RegExp(String.raw`^Missed call, .*; ${where}; Dialled: \+7 \d{3} 555 01 0\d$`, 'm');
    await expect.poll(() => readClipboard(page)).toMatch(end);
  });
  await test.step('in Russian', async () => {
    await switchLanguage(page, 'ru');
    await expect(eventRows(page, 'История').getByRole('term')).toHaveText([
      'Страница',
      'Откуда',
      'Набрали',
      'Где',
      'Устройство',
      'Посещений',
    ]);
  });
});

test('hostile addresses are left out, a hostile search is text', async ({ page }) => {
  await openHistory(page, personIds.hostile);
  for (const title of ['Incoming call', 'Chat', 'Request']) {
    const row = eventRow(page, title);
    await row.getByRole('button', { name: /^Show the/ }).click();
    await expect(row.getByRole('term').first()).toBeVisible();
  }
  expect(await terms(eventRow(page, 'Request'))).toContainEqual(
    expect.stringMatching(/^Came from: (.+, )?“"><img src=x onerror="window.__hacked=1">”/),
  );
  const links = eventRows(page).locator('dd').getByRole('link');
  const origins = await links.evaluateAll((all) =>
    all.map((link) => new URL(link.getAttribute('href') ?? '').origin),
  );
  // The chat's page is too long: its page of the entry is shown.
  expect(origins.filter((origin) => origin.startsWith('http'))).toEqual(['http://127.0.0.1:4173']);
  expect(await page.evaluate(() => '__hacked' in window)).toBe(false);
});
