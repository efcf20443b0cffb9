// Nothing waits without a sign: a refresh without a network, a further attempt, further events that are asked for during a refresh.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { readyForOffline } from '../app/lazy-chunks.ts';
import { callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import type { HeldCalls } from '../support/held-calls.ts';
import { offlineStrip } from '../support/strip.ts';
import { visitorCards } from '../support/person-page.ts';
import { eventCalls, eventCount, openHistory, tab } from './history-page.ts';

const VISITORS = 'get.person_visitors';
const EVENTS = 'get.person_events';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a refresh without a network says that it waits, of the visitors and of the history', async ({
  page,
  context,
  simulator,
}) => {
  await openHistory(page, personIds.oneEvent);
  await readyForOffline(page);
  await context.setOffline(true);
  for (const part of ['visitors', 'history'] as const) {
    await tab(page, part).click();
    await button(page, 'Refresh').click();
    await expect(button(page, 'Refreshing…')).toHaveAttribute('aria-disabled', 'true');
    await expect(offlineStrip(page)).toBeVisible();
  }
  await context.setOffline(false);
  await expect(button(page, 'Refresh')).toBeVisible();
  expect(eventCalls(simulator)).toHaveLength(2);
  expect(callsOf(simulator, VISITORS)).toHaveLength(2);
});

test('further events that are asked for during a refresh come after it, and cost one point', async ({
  page,
  simulator,
  held,
}) => {
  await openHistory(page, personIds.karenina);
  held.hold(EVENTS);
  await button(page, 'Refresh').click();
  await expect.poll(() => held.waiting()).toBe(1);
  await button(page, 'Show more').click();
  await expect(page.getByRole('tabpanel').getByRole('button', { name: 'Loading…' })).toBeVisible();
  held.release();
  await expect(eventCount(page, '230 events')).toBeVisible();
  expect(eventCalls(simulator).map(({ offset }) => offset)).toEqual([0, 0, 200]);
});

/** “Try again” says that it tries, keeps the focus, and is sent once. */
async function expectTrying(page: Page, held: HeldCalls, method: string): Promise<void> {
  held.hold(method);
  await button(page, 'Try again').click();
  const trying = button(page, 'Trying again…');
  await expect(trying).toBeFocused();
  await expect(trying).toHaveAttribute('aria-disabled', 'true');
  await trying.press('Enter');
  await expect.poll(() => held.waiting()).toBe(1);
  held.release();
  await expect(page.getByRole('alert')).toHaveCount(0);
}

test('“Try again” says that it tries, where what was there before stays, on the tab that failed', async ({
  page,
  allowConsoleErrors,
  held,
}) => {
  allowConsoleErrors(/500/);
  await openHistory(page, personIds.karenina);
  held.fail(EVENTS);
  await button(page, 'Show more').click();
  await expectTrying(page, held, EVENTS);

  await tab(page, 'visitors').click();
  held.fail(VISITORS);
  await button(page, 'Refresh').click();
  const failure = page.getByText(/^Could not refresh\. Last updated/);
  await expect(failure).toBeVisible();
  await tab(page, 'history').click();
  await expect(eventCount(page, '230 events')).toBeVisible();
  await expect(failure).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await tab(page, 'visitors').click();
  await expectTrying(page, held, VISITORS);
  await expect(failure).toBeHidden();
  await expect(visitorCards(page)).toHaveCount(12);
});
