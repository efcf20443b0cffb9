// The history's own code loads slowly, or not at all.
import { personIds } from '#simulator/data/reserved.ts';
import { filesNamed, holdFiles } from '../app/lazy-chunks.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { eventCalls, eventCount, lines, tab } from './history-page.ts';

const PART = filesNamed(['history-panel']);

test('while it loads, the events are asked for, rows stand in their place, and words after a second', async ({
  page,
  simulator,
}) => {
  const release = await holdFiles(page, PART);
  await openPerson(page, personIds.karenina);
  await tab(page, 'history').click();
  const panel = page.getByRole('tabpanel', { name: controls.en.history, exact: true });
  await expect(panel).toBeVisible();
  await expect.poll(() => eventCalls(simulator).length).toBe(1);
  await expect(panel.getByText('Loading this part of the page…')).toBeVisible();
  await tab(page, 'visitors').click();
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(page.getByText('Loading this part of the page…')).toHaveCount(0);
  await tab(page, 'history').click();
  release();
  await expect(eventCount(page, 'Newest 200 events')).toBeVisible();
  expect(eventCalls(simulator)).toHaveLength(1);
});

test('a link to it asks for the events when the records have come, and for none where there are no records', async ({
  page,
  simulator,
}) => {
  const release = await holdFiles(page, PART);
  await openSignedIn(page, `/persons/${personIds.nobody}?tab=history`);
  await expect(page.getByRole('heading', { name: controls.en.noVisitors })).toBeVisible();
  await openSignedIn(page, `/persons/${personIds.karenina}?tab=history`);
  await expect.poll(() => eventCalls(simulator).map(({ person_id: id }) => id)).toEqual([personIds.karenina]);
  release();
  await expect(eventCount(page, 'Newest 200 events')).toBeVisible();
  expect(eventCalls(simulator)).toHaveLength(1);
});

test('if it cannot be loaded, its own tab says so, no other one, and the answer is kept', async ({
  page,
  simulator,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
  await page.route(PART, (route) => route.abort());
  await openPerson(page, personIds.oneEvent);
  await tab(page, 'history').click();
  const failure = page.getByRole('alert');
  await expect(failure).toContainText('This part of the page could not be loaded');
  await tab(page, 'visitors').click();
  await expect(visitorCards(page)).toHaveCount(1);
  await expect(failure).toHaveCount(0);
  await page.unroute(PART);
  await tab(page, 'history').click();
  // In Chromium, a request of the previous attempt may still be pending and fail the next attempt.
  await expect(async () => {
    const again = failure.getByRole('button', { name: controls.en.tryAgain, exact: true });
    if (await again.isVisible()) await again.click({ timeout: 1000 });
    await expect(lines(page)).toHaveCount(1, { timeout: 3000 });
  }).toPass({ intervals: [0] });
  expect(eventCalls(simulator)).toHaveLength(1);
});
