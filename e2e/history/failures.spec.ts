// What of a history fails, fails alone: the rest stays, and there is a way back.
import type { Locator, Page } from '@playwright/test';
import { tokens } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { failureRow } from '../failure/failure-table.ts';
import { holdCalls } from '../support/held-calls.ts';
import { noticeOf } from '../support/notice.ts';
import { announced, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { eventCalls, eventCount, line, openHistory, tab } from './history-page.ts';

const tryAgain = (within: Page | Locator): Locator =>
  within.getByRole('button', { name: 'Try again', exact: true });

test('events that do not come leave the visitors, and are asked for again by “Try again”', async ({
  page,
  simulator,
}) => {
  for (const { of, personId, token, title, meaning = '' } of [
    { of: 'no right', personId: 9_000_000_201, title: 'You don’t have access to this data' },
    {
      of: 'a missing component',
      personId: 9_000_000_202,
      title: 'Your plan doesn’t include this data',
      meaning: 'It needs “Data API for configuration”.',
    },
    {
      of: 'a key without the component',
      personId: 7_000_000_102,
      token: tokens.withoutHistory,
      title: 'Your plan doesn’t include this data',
      meaning: 'It needs “Data API for configuration”.',
    },
  ]) {
    await test.step(of, async () => {
      await openPerson(page, personId, token === undefined ? {} : { token });
      await tab(page, 'history').click();
      await expect(noticeOf(page, title)).toBeVisible();
      await expect(noticeOf(page, title)).toContainText(meaning);
      await expect(page.getByText('No events')).toBeHidden();
      const before = eventCalls(simulator).length;
      await tryAgain(page).click();
      await expect.poll(() => eventCalls(simulator).length).toBe(before + 1);
      await tab(page, 'visitors').click();
      await expect(visitorCards(page)).toHaveCount(1);
      await expect(noticeOf(page, title)).toBeHidden();
    });
  }
});

test('what the account’s components plainly lack is hinted at while its answer is awaited', async ({
  page,
  server,
  simulator,
}) => {
  const hint = page.getByRole('tabpanel').getByText('Your plan may not include this.', { exact: true });
  const held = holdCalls(simulator);
  server.use(held.simulator);
  for (const { token, isHinted } of [
    { token: tokens.client, isHinted: false },
    { token: tokens.withoutHistory, isHinted: true },
  ]) {
    held.hold('get.person_events');
    await openPerson(page, 7_000_000_102, { token });
    await tab(page, 'history').click();
    await expect(page.getByRole('tabpanel').getByText('Loading the history…')).toBeVisible();
    await expect(hint).toHaveCount(isHinted ? 1 : 0);
    held.release();
    await expect(hint).toBeHidden();
  }
  await expect(noticeOf(page, 'Your plan doesn’t include this data')).toBeVisible();
});

test('a failure of the API is asked for again by itself, then by “Try again”', async ({
  page,
  simulator,
}) => {
  await openPerson(page, 9_000_000_206);
  await tab(page, 'history').click();
  await expect(noticeOf(page, failureRow('internal_error').title.en)).toBeVisible();
  expect(eventCalls(simulator)).toHaveLength(3);
  simulator.heal();
  await tryAgain(page).click();
  await expect(eventCount(page, '24 events')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('while a slow history is loading, the tab says so, and the visitors are there', async ({ page }) => {
  await openPerson(page, 9_000_000_209);
  await tab(page, 'history').click();
  const loading = page.getByRole('tabpanel').getByText('Loading the history…', { exact: true });
  await expect(loading).toBeVisible();
  await expect(announced(page)).toHaveText('Loading the history…');
  await tab(page, 'visitors').click();
  await expect(visitorCards(page)).toHaveCount(1);
  await tab(page, 'history').click();
  await expect(eventCount(page, '24 events')).toBeVisible();
  await expect(loading).toBeHidden();
});

test('a further page that does not come leaves the first one, and comes by “Try again”', async ({
  page,
  simulator,
}) => {
  await openHistory(page, 9_000_000_207);
  await expect(eventCount(page, 'Newest 200 events')).toBeVisible();
  await page.getByRole('button', { name: 'Show more', exact: true }).click();
  await expect(tryAgain(page)).toBeVisible();
  await expect(eventCount(page, 'Newest 200 events')).toBeVisible();
  await expect(eventCount(page, 'Newest 200 events')).toBeVisible();
  simulator.heal();
  await tryAgain(page).click();
  await expect(eventCount(page, '230 events')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('details that do not come leave the line and the others', async ({ page }) => {
  for (const { of, personId, kind, button, other } of [
    {
      of: 'a call',
      personId: 9_000_000_203,
      kind: 'call',
      button: 'Show the call',
      other: 'Show the request',
    },
    {
      of: 'the messages of a chat',
      personId: 9_000_000_204,
      kind: 'Chat',
      button: 'Show the chat',
      other: 'Show the call',
    },
    {
      of: 'a request',
      personId: 9_000_000_205,
      kind: 'Request',
      button: 'Show the request',
      other: 'Show the call',
    },
    { of: 'a chat', personId: 9_000_000_208, kind: 'Chat', button: 'Show the chat', other: 'Show the call' },
  ]) {
    await test.step(of, async () => {
      await openHistory(page, personId);
      const failing = line(page, kind);
      await failing.getByRole('button', { name: button, exact: true }).click();
      await expect(failing.getByRole('alert')).toBeVisible();
      await expect(tryAgain(failing)).toBeVisible();
      // Of the chat itself everything has come.
      if (personId === 9_000_000_204) await expect(failing.getByRole('term').first()).toBeVisible();
      await page.getByRole('button', { name: other, exact: true }).first().click();
      await expect(page.getByRole('term').first()).toBeVisible();
    });
  }
});
