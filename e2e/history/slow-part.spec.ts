// The history's own code cannot be loaded.
import { personIds } from '#simulator/data/reserved.ts';
import { filesNamed } from '../app/lazy-chunks.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { lines, tab } from './history-page.ts';

const PART = filesNamed(['history-panel']);

test('if it cannot be loaded, its own tab says so, no other one', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
  await page.route(PART, (route) => route.abort());
  await openPerson(page, personIds.klara);
  await tab(page, 'history').click();
  const failure = page.getByRole('alert');
  await expect(failure).toContainText('This part of the page could not be loaded');
  await tab(page, 'records').click();
  await expect(visitorCards(page)).toHaveCount(1);
  await expect(failure).toHaveCount(0);
  await page.unroute(PART);
  await tab(page, 'history').click();
  await failure.getByRole('button', { name: 'Reload the page', exact: true }).click();
  await expect(lines(page)).toHaveCount(1);
});
