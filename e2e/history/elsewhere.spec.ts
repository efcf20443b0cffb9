// The loaded history outside its tab.
import { personIds } from '#simulator/data/reserved.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPerson } from '../support/open-person.ts';
import { eventCount, tab } from './history-page.ts';

test('once it is loaded, the summary has the last conversation', async ({ page }) => {
  await allowClipboard(page);
  await openPerson(page, personIds.oddEvents);
  const summary = async (): Promise<string> => {
    await page.getByRole('button', { name: 'Copy summary', exact: true }).click();
    await expect(page.getByText('Copied', { exact: true })).toBeAttached();
    return readClipboard(page);
  };
  expect(await summary()).not.toContain('Last conversation');
  await tab(page, 'history').click();
  await expect(eventCount(page, '29 events')).toBeVisible();
  await tab(page, 'visitors').click();
  await expect.poll(summary).toMatch(/^Last conversation: Incoming call, answered, /m);
});
