// What of a history fails, fails alone: the rest stays, and there is a way back.
import type { Locator, Page } from '@playwright/test';
import { tokens } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { noticeOf } from '../support/notice.ts';
import { announced, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { eventCalls, tab } from './history-page.ts';

const tryAgain = (within: Page | Locator): Locator =>
  within.getByRole('button', { name: 'Try again', exact: true });

test('events that do not come leave the visitors, and are asked for again by “Try again”', async ({
  page,
  simulator,
}) => {
  const notice = noticeOf(page, 'You don’t have access to this data');
  await openPerson(page, 9_000_000_201);
  await tab(page, 'history').click();
  await expect(notice).toBeVisible();
  await expect(page.getByText('No events')).toBeHidden();
  const before = eventCalls(simulator).length;
  await tryAgain(page).click();
  await expect.poll(() => eventCalls(simulator).length).toBe(before + 1);
  await tab(page, 'visitors').click();
  await expect(visitorCards(page)).toHaveCount(1);
  await expect(notice).toBeHidden();
});

test('what the account’s components plainly lack is hinted at while its answer is awaited', async ({
  page,
  held,
}) => {
  const hint = page.getByRole('tabpanel').getByText('Your plan may not include this.', { exact: true });
  for (const { token, isHinted } of [
    { token: tokens.client, isHinted: false },
    { token: tokens.withoutHistory, isHinted: true },
  ]) {
    held.hold('get.person_events');
    await openPerson(page, 7_000_000_102, { token });
    await tab(page, 'history').click();
    await expect(page.getByRole('tabpanel').getByText('Loading the history…')).toBeVisible();
    await expect(announced(page)).toHaveText('Loading the history…');
    await expect(hint).toHaveCount(isHinted ? 1 : 0);
    held.release();
    await expect(hint).toBeHidden();
  }
  await expect(noticeOf(page, 'Your plan doesn’t include this data')).toBeVisible();
});
