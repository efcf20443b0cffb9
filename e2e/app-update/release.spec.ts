// Without a service worker, a deployment removes the chunks of an open tab.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { readyForOffline } from '../app/lazy-chunks.ts';
import { recordsList } from '../support/notice.ts';
import { personPath, untilPersonWhole } from '../support/person-page.ts';
import { expect, runningEntry, test } from './releases.ts';
import { openSignedIn } from '../support/sign-in.ts';

// Never preloaded: the customer button loads it.
const CHUNK = 'assets/customers-';
const chooseCustomer = (page: Page) => page.getByRole('button', { name: /change the customer$/ }).click();

const path = `${personPath(personIds.karenina)}?user_id=200101`;
const openPerson = async (page: Page, url: string): Promise<void> => {
  await openSignedIn(page, new URL(path, url).href, tokens.partner);
  await expect(recordsList(page)).toBeVisible();
};

/** The request by which the page finds out the server's release. */
const isQuestion = (request: { url: () => string }) => new URL(request.url()).pathname === '/';

async function expectCouldNotLoad(page: Page): Promise<void> {
  await expect(page.getByRole('alert')).toContainText('This part of the page could not be loaded');
  await expect(recordsList(page)).toBeVisible();
}

/** Counts the document loads of the tab from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('request', (request) => void (loads += request.isNavigationRequest() ? 1 : 0));
  return () => loads;
}

// Run in one worker, so that each release is built once.
test.describe.configure({ mode: 'default' });

test.beforeEach(({ allowConsoleErrors }) => {
  // If the web server answers a missing file with index.html, the browser refuses its MIME type.
  allowConsoleErrors(/^Failed to load (resource|module script)|^Refused to apply style/);
  allowConsoleErrors(/^A part of the page failed: (Type)?Error \(/);
});

test('a newer release reloads the tab, once', async ({ page, site }) => {
  await openPerson(page, site.url);
  // Wait for the preloaded chunks: if they were missing, they would reload the tab, too.
  await untilPersonWhole(page);
  await site.deploy('next');
  const loads = countLoads(page);
  await chooseCustomer(page);
  await expect.poll(loads).toBe(1);
  await expect(recordsList(page)).toBeVisible();
  await expect(page).toHaveURL(new URL(path, site.url).href);
  expect(await runningEntry(page)).toBe(await site.entryOf('next'));

  // So soon after a reload, the tab does not reload by itself again: the agent reloads it from the notice.
  await untilPersonWhole(page);
  await site.deploy('first');
  const asked = page.waitForEvent('requestfinished', isQuestion);
  await chooseCustomer(page);
  await asked;
  const failure = page.getByRole('alert');
  await expect(failure).toContainText('This part of the page could not be loaded');
  await expect(recordsList(page)).toBeVisible();
  expect(loads()).toBe(1);
  await failure.getByRole('button', { name: 'Reload the page', exact: true }).click();
  await expect.poll(loads).toBe(2);
  await expect(recordsList(page)).toBeVisible();
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
