// Nothing waits without a sign: a refresh without a network, a further attempt, further events that are asked for during a refresh.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { readyForOffline } from '../app/lazy-chunks.ts';
import { callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { holdCalls } from '../support/held-calls.ts';
import { announced, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { eventCalls, eventCount, lines, openHistory, tab } from './history-page.ts';

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
  const waits = 'Refreshes when the network is back';
  await context.setOffline(true);
  for (const part of ['visitors', 'history'] as const) {
    await tab(page, part).click();
    await button(page, 'Refresh').click();
    await expect(button(page, waits)).toHaveAttribute('aria-disabled', 'true');
    await expect(page.getByText(waits, { exact: true }).filter({ visible: true }).first()).toBeVisible();
    await expect(announced(page)).toHaveText(waits);
  }
  await context.setOffline(false);
  await expect(button(page, 'Refresh')).toBeVisible();
  await expect(page.getByText(/^Updated (?:just )?now$/)).toBeVisible();
  expect(eventCalls(simulator)).toHaveLength(2);
  expect(callsOf(simulator, VISITORS)).toHaveLength(2);
});

test('further events that are asked for during a refresh come after it, and cost one point', async ({
  page,
  server,
  simulator,
}) => {
  const held = holdCalls(simulator);
  server.use(held.simulator);
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

test('“Try again” says that it tries, where what was there before stays', async ({
  page,
  server,
  simulator,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/503/);
  await openHistory(page, personIds.karenina);
  for (const { of, part, method, press } of [
    { of: 'further events', part: 'history', method: EVENTS, press: 'Show more' },
    { of: 'a refresh of the visitors', part: 'visitors', method: VISITORS, press: 'Refresh' },
  ] as const) {
    await test.step(of, async () => {
      await tab(page, part).click();
      const broken = holdCalls(simulator);
      server.use(broken.simulator);
      broken.fail(method);
      await button(page, press).click();
      const again = button(page, 'Try again');
      await expect(again).toBeVisible();
      const held = holdCalls(simulator);
      server.use(held.simulator);
      held.hold(method);
      await again.click();
      const trying = button(page, 'Trying again…');
      await expect(trying).toBeFocused();
      await expect(trying).toHaveAttribute('aria-disabled', 'true');
      await trying.press('Enter');
      await expect.poll(() => held.waiting()).toBe(1);
      held.release();
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }
});

test('“Try again” keeps its notice and the focus where nothing has come yet', async ({
  page,
  server,
  simulator,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/503/);
  const { karenina } = personIds;
  for (const { of, path, method } of [
    { of: 'a visitor', path: '/visitors/7100000505', method: 'getobj.person_for_visitor' },
    { of: 'a history', path: `/persons/${karenina}?tab=history`, method: EVENTS },
  ]) {
    await test.step(of, async () => {
      const broken = holdCalls(simulator);
      server.use(broken.simulator);
      broken.fail(method);
      await openSignedIn(page, path);
      const again = button(page, 'Try again');
      await expect(again).toBeVisible({ timeout: 15_000 });
      const held = holdCalls(simulator);
      server.use(held.simulator);
      held.hold(method);
      await again.click();
      const trying = button(page, 'Trying again…');
      await expect(trying).toBeFocused();
      await expect(page.getByRole('alert').getByRole('heading')).toBeVisible();
      await expect.poll(() => held.waiting()).toBe(1);
      held.release();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await page.goto('about:blank');
    });
  }
});

test('a refresh that fails says so on its own tab', async ({
  page,
  server,
  simulator,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/503/);
  await openPerson(page, personIds.oneEvent);
  const broken = holdCalls(simulator);
  server.use(broken.simulator);
  broken.fail(VISITORS);
  await button(page, 'Refresh').click();
  const failure = page.getByText(/^Could not refresh\. Last updated/);
  await expect(failure).toBeVisible();
  await tab(page, 'history').click();
  await expect(lines(page)).toHaveCount(1);
  await expect(failure).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await tab(page, 'visitors').click();
  await expect(failure).toBeVisible();
  await expect(visitorCards(page)).toHaveCount(1);
});
