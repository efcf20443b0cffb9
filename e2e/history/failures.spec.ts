// What of a history fails, fails alone: the rest stays, and there is a way back.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { noticeOf, notices } from '../support/notice.ts';
import { openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { eventCalls, tab } from './history-page.ts';

const tryAgain = (within: Page | Locator): Locator =>
  within.getByRole('button', { name: 'Try again', exact: true });

test('events that do not come leave the records, and are asked for again by “Try again”', async ({
  page,
  simulator,
  answers,
}) => {
  const notice = noticeOf(page, notices.right.en);
  answers.fail('get.person_events', 'forbidden');
  await openPerson(page, personIds.klara);
  await tab(page, 'history').click();
  await expect(notice).toBeVisible();
  await expect(page.getByText('No events')).toBeHidden();
  const before = eventCalls(simulator).length;
  await tryAgain(page).click();
  await expect.poll(() => eventCalls(simulator).length).toBe(before + 1);
  await tab(page, 'records').click();
  await expect(visitorCards(page)).toHaveCount(1);
  await expect(notice).toBeHidden();
});
