// What of a history fails, fails alone: the rest stays, and there is a way back.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { filesNamed } from '../app/lazy-chunks.ts';
import { askedFor } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { noticeOf, notices, refreshFailed } from '../support/notice.ts';
import { openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { eventCalls, eventCount, lastConversation, lines, openHistory, tab } from './history-page.ts';

const METHOD = 'get.person_events';
const PART = filesNamed(['history-panel']);

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

test('a history that does not come, or whose code does not, says so in its own tab, and is asked for again', async ({
  page,
  simulator,
  answers,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
  const failure = page.getByRole('alert');
  await page.route(PART, (route) => route.abort());
  await openPerson(page, personIds.klara);
  const expectRecordsWithout = async (notice: Locator): Promise<void> => {
    await tab(page, 'records').click();
    await expect(visitorCards(page)).toHaveCount(1);
    await expect(notice).toHaveCount(0);
    await tab(page, 'history').click();
  };
  await tab(page, 'history').click();
  await expect(failure).toContainText('This part of the page could not be loaded');
  await expectRecordsWithout(failure);
  await page.unroute(PART);
  answers.fail(METHOD, 'forbidden');
  await failure.getByRole('button', { name: 'Reload the page', exact: true }).click();

  await test.step('its events', async () => {
    const notice = noticeOf(page, notices.right.en);
    await expect(notice).toBeVisible();
    await expect(page.getByText('No events')).toBeHidden();
    await expectRecordsWithout(notice);
    answers.heal();
    const before = eventCalls(simulator).length;
    await button(page, 'Try again').click();
    await expect(lines(page)).toHaveCount(1);
    expect(eventCalls(simulator)).toHaveLength(before + 1);
  });
  await test.step('without events, only a success says so; the last conversation leads there', async () => {
    answers.answerWith(METHOD, []);
    await openPerson(page, personIds.karenina);
    const before = askedFor(simulator).length;
    await lastConversation(page).click();
    await expect(eventCount(page, 'No events')).toBeVisible();
    expect(askedFor(simulator).slice(before)).toEqual(['events']);
    answers.fail(METHOD, 'method_component_disabled');
    await openPerson(page, personIds.karenina);
    await lastConversation(page).click();
    await expect(noticeOf(page, notices.component.en)).toBeVisible();
  });
});

test('a refresh that fails leaves the older events, and comes by “Try again”', async ({
  page,
  simulator,
  allowConsoleErrors,
  answers,
}) => {
  allowConsoleErrors(/500/);
  await openHistory(page, personIds.karenina);
  await button(page, 'Show more').click();
  await expect(eventCount(page, '21 events')).toBeVisible();
  answers.fail(METHOD, 500);
  await button(page, 'Refresh').click();
  const older = refreshFailed(page);
  await expect(older).toBeVisible();
  await expect(eventCount(page, '21 events')).toBeVisible();
  // What fails after that takes the place of its notice.
  await button(page, 'Show more').click();
  await expect(older).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await button(page, 'Refresh').click();
  await expect(older).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(1);
  answers.heal();
  await button(page, 'Try again').click();
  await expect(older).toBeHidden();
  await expect(eventCount(page, '20 of the newest 200 events')).toBeVisible();
  // Two pages; the first one anew, at each press in vain and at the last.
  expect(eventCalls(simulator).map(({ offset }) => offset)).toEqual([0, 200, 0, 0, 0, 0]);
});
