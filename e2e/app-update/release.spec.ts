// A release deployed under an open tab, without a service worker: a chunk that is gone.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { tokens } from '#simulator/data/tokens.ts';
import { readyForOffline } from '../app/lazy-chunks.ts';
import { visitorsList } from '../support/notice.ts';
import { personPath, untilPersonWhole } from '../support/person-page.ts';
import { expect, runningEntry, test } from './releases.ts';
import { openSignedIn } from '../support/sign-in.ts';

// Loaded when it is pressed, and never before.
const CHUNK = 'assets/customers-';
const chooseCustomer = (page: Page) => page.getByRole('button', { name: /change the customer$/ }).click();

const path = `${personPath(personIds.karenina)}?user_id=200101`;
const openPerson = async (page: Page, url: string): Promise<void> => {
  await openSignedIn(page, new URL(path, url).href, tokens.partner);
  await expect(visitorsList(page)).toBeVisible();
};

/** The page's own question to the server, which release it has. */
const isQuestion = (request: { url: () => string }) => new URL(request.url()).pathname === '/';

/** A newer version is said only where the server has one. */
async function expectCouldNotLoad(page: Page): Promise<void> {
  await expect(page.getByRole('alert')).toContainText('This part of the page could not be loaded');
  await expect(page.getByText(/new version/i)).toHaveCount(0);
  await expect(visitorsList(page)).toBeVisible();
}

/** How often the tab has loaded its document from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('request', (request) => void (loads += request.isNavigationRequest() ? 1 : 0));
  return () => loads;
}

// In one worker, for which each release is built once.
test.describe.configure({ mode: 'default' });

test.beforeEach(({ allowConsoleErrors }) => {
  // Where the web server answers a missing file with the page, it is refused by its type.
  allowConsoleErrors(/^Failed to load (resource|module script)|^Refused to apply style/);
  allowConsoleErrors(/^A part of the page failed: (Type)?Error \(/);
});

test('a newer release reloads the tab, once', async ({ page, site }) => {
  await openPerson(page, site.url);
  // A part that comes by itself would be missed, too.
  await untilPersonWhole(page);
  await site.deploy('next');
  const loads = countLoads(page);
  await chooseCustomer(page);
  await expect.poll(loads).toBe(1);
  await expect(visitorsList(page)).toBeVisible();
  await expect(page).toHaveURL(new URL(path, site.url).href);
  expect(await runningEntry(page)).toBe(await site.entryOf('next'));

  // And so soon back again: the tab stays with the notice, and leaves by a reload of the agent's.
  await untilPersonWhole(page);
  await site.deploy('first');
  const asked = page.waitForEvent('requestfinished', isQuestion);
  await chooseCustomer(page);
  await asked;
  const failure = page.getByRole('alert');
  await expect(failure).toContainText('A new version of this page is available');
  await expect(failure.getByRole('button')).toHaveText(['Reload the page']);
  await expect(visitorsList(page)).toBeVisible();
  expect(loads()).toBe(1);
  await failure.getByRole('button', { name: 'Reload the page', exact: true }).click();
  await expect.poll(loads).toBe(2);
  await expect(visitorsList(page)).toBeVisible();
  await chooseCustomer(page);
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the same release reloads nothing', async ({ page, site }) => {
  await openPerson(page, site.url);
  site.remove(CHUNK);
  const loads = countLoads(page);
  const asked = page.waitForEvent('requestfinished', isQuestion);
  await chooseCustomer(page);
  await asked;
  await expectCouldNotLoad(page);
  expect(loads()).toBe(0);
});

test('a network that is down reloads nothing', async ({ page, site }) => {
  await openPerson(page, site.url);
  await readyForOffline(page);
  const loads = countLoads(page);
  await site.close();
  const asked = page.waitForEvent('requestfailed', isQuestion);
  await chooseCustomer(page);
  await asked;
  await expectCouldNotLoad(page);
  expect(loads()).toBe(0);
});
