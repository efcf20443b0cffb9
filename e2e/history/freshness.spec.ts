// When a history is asked for again, and what becomes of a call on its way.
import type { Locator, Page } from '@playwright/test';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { refreshFailed } from '../support/notice.ts';
import { openPerson } from '../support/open-person.ts';
import { eventCalls, eventCount, lines, openHistory, tab } from './history-page.ts';

/** A user of the customer “Ёлка и Ко”. */
const yolka = 200_401;

const METHOD = 'get.person_events';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

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

test('of a customer who is chosen meanwhile only their own events come', async ({
  page,
  simulator,
  answers,
}) => {
  await openPerson(page, personIds.karenina, {
    token: tokens.partner,
    // In a frame another customer is chosen without leaving the person.
    query: `?user_id=${romashka.userId}&embed=1`,
  });
  answers.hold(METHOD);
  await tab(page, 'history').click();
  await expect.poll(() => answers.waiting()).toBe(1);
  await page.getByRole('button', { name: /Ромашка/ }).click();
  await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('ёлка');
  await page.getByRole('option').filter({ hasText: 'Ёлка и Ко' }).first().click();
  await expect(page).toHaveURL(new RegExp(`user_id=${yolka}.*tab=history`));
  await expect.poll(() => answers.waiting()).toBe(2);
  answers.release();
  // Those of the customer before are 230.
  await expect(page.getByRole('tabpanel').getByText(/^\d\d?\sevents$/)).toBeVisible();
  expect(await lines(page).count()).toBeLessThan(100);
  expect(eventCalls(simulator).map(({ user_id: userId }) => userId)).toContain(yolka);
});
