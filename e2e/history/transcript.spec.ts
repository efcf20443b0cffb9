// The words of a call. What is no transcript, and where none is offered: transcript.test.tsx.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { press, readClipboard } from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { eventRows, openHistory } from './history-page.ts';

const METHOD = 'getobj.call_session_recognition_info';
const SHOW = 'Show the transcript';

/** The person's calls that were talked, newest first, opened. */
async function openTalks(page: Page) {
  await openHistory(page, personIds.karenina);
  const rows = eventRows(page).filter({ hasText: /Incoming call(?!, missed)/ });
  const open = async (index: number) => {
    const call = rows.nth(index);
    await press(call, 'Show the call');
    return { call, phrases: call.getByRole('list', { name: 'Transcript' }).getByRole('listitem') };
  };
  return open;
}

test('transcript of a call is shown by a press, and copied with the call', async ({ page, simulator }) => {
  const open = await openTalks(page);
  const { call, phrases } = await open(0);
  expect(callsTo(simulator, METHOD)).toEqual([]);
  await press(call, SHOW);
  await expect(phrases).toHaveCount(8);
  await expect(phrases.nth(2)).toHaveText(/^Employee 10:15:\d\dДа, вижу вашу заявку/);
  await expect(phrases.nth(3)).toHaveText(/^Other party 10:15:\d\dПоезд нужен/);
  await press(call, 'Copy call');
  await expect.poll(() => readClipboard(page)).toMatch(/^Recording: .*\n10:15:\d\d Employee: Вокзал/m);
  await press(page, 'Copy summary');
  await expect.poll(() => readClipboard(page)).not.toContain('Поезд нужен');
  expect(callsTo(simulator, METHOD)).toHaveLength(1);
});

test('long transcript grows while one scrolls', async ({ page }) => {
  const open = await openTalks(page);
  const { call, phrases } = await open(1);
  await press(call, SHOW);
  await expect(phrases).toHaveCount(100);
  await phrases.last().scrollIntoViewIfNeeded();
  await expect.poll(() => phrases.count()).toBeGreaterThan(100);
});
