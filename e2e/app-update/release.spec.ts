// Without a service worker, a deployment removes the chunks of an open tab.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { recordsList } from '../support/notice.ts';
import { personPath, untilPersonWhole } from '../support/person-page.ts';
import { countLoads, expect, runningEntry, test } from './releases.ts';
import { openSignedIn } from '../support/sign-in.ts';

// Never preloaded.
const customer = (page: Page) => page.getByRole('button', { name: /change the customer$/ });

const path = `${personPath(personIds.karenina)}?user_id=200101`;
const openPerson = async (page: Page, url: string): Promise<void> => {
  await openSignedIn(page, new URL(path, url).href, tokens.partner);
  await expect(recordsList(page)).toBeVisible();
};

/** The request by which the page finds out the server's release. */
const isQuestion = (request: { url: () => string }) => new URL(request.url()).pathname === '/';

// Run in one worker, so that each release is built once.
test.describe.configure({ mode: 'default' });

test.beforeEach(({ allowConsoleErrors }) => {
  // If the web server answers a missing file with index.html, the browser refuses its MIME type.
  allowConsoleErrors(/^Failed to load (resource|module script)|^Refused to apply style/);
  allowConsoleErrors(/^A part of the page failed: (Type)?Error \(/);
});

test('a newer release reloads the tab, once', async ({ page, site }) => {
  // Each look of Playwright at a page counts as a press.
  await page.addInitScript(() =>
    Object.defineProperty(UserActivation.prototype, 'hasBeenActive', { value: false }),
  );
  await openPerson(page, site.url);
  // Wait for the preloaded chunks: if they were missing, they would reload the tab, too.
  await untilPersonWhole(page);
  await site.deploy('next');
  const loads = countLoads(page);
  await customer(page).click();
  await expect.poll(loads).toBe(1);
  await expect(recordsList(page)).toBeVisible();
  await expect(page).toHaveURL(new URL(path, site.url).href);
  expect(await runningEntry(page)).toBe(await site.entryOf('next'));

  // So soon after a reload, the tab does not reload by itself again.
  await untilPersonWhole(page);
  await site.deploy('first');
  const asked = page.waitForEvent('requestfinished', isQuestion);
  await customer(page).click();
  await asked;
  const failure = page.getByRole('alert');
  await expect(failure).toContainText('This part of the page could not be loaded');
  await expect(recordsList(page)).toBeVisible();
  expect(loads()).toBe(1);
  await failure.getByRole('button', { name: 'Reload the page', exact: true }).click();
  await expect.poll(loads).toBe(2);
  await expect(recordsList(page)).toBeVisible();
  await customer(page).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
