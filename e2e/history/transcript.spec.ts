// The words of a call. What is no transcript, and where none is offered: transcript.test.tsx.
import type { Locator } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { press, readClipboard } from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { eventRows, openHistory } from './history-page.ts';

const METHOD = 'getobj.call_session_recognition_info';
const SHOW = 'Show the transcript';

test('transcript of a call is shown by a press, and copied with the call', async ({ page, simulator }) => {
  await openHistory(page, personIds.karenina);
  // Newest first.
  const talks = eventRows(page).filter({ hasText: /Incoming call(?!, missed)/ });
  const call = talks.first();
  const phrasesOf = (talk: Locator) => talk.getByRole('list', { name: 'Transcript' }).getByRole('listitem');
  const phrases = phrasesOf(call);
  await press(call, 'Show the call');
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
  await test.step('a long one grows while one scrolls', async () => {
    await press(talks.nth(1), 'Show the call');
    await press(talks.nth(1), SHOW);
    await expect(phrasesOf(talks.nth(1))).toHaveCount(100);
    await phrasesOf(talks.nth(1)).last().scrollIntoViewIfNeeded();
    await expect.poll(() => phrasesOf(talks.nth(1)).count()).toBeGreaterThan(100);
  });
});
