// A server that keeps no former release, and a tab without a service worker: a deployment removes the tab's chunks.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { press, searchField } from '../support/controls.ts';
import { recordsList } from '../support/notice.ts';
import { personPath, waitForPersonApp } from '../support/person-page.ts';
import { countLoads, expect, test, waitForEntry } from './releases.ts';
import { openSignedIn } from '../support/sign-in.ts';

const path = `${personPath(personIds.karenina)}?user_id=200101`;

const changeCustomer = (page: Page) => page.getByRole('button', { name: /change the customer$/ });
const notLoaded = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'This part of the page could not be loaded' });

test.beforeEach(async ({ page, site, allowConsoleErrors }) => {
  // If the web server answers a missing file with index.html, the browser refuses its MIME type.
  allowConsoleErrors(/^Failed to load (resource|module script)|^Refused to apply style/);
  allowConsoleErrors(/^A part of the page failed: (Type)?Error \(/);
  await openSignedIn(page, new URL(path, site.url).href, tokens.partner);
  await expect(recordsList(page)).toBeVisible();
  await waitForPersonApp(page);
});

// Not again soon: updates.test.tsx.
test('missing chunk reloads a tab of the former release once', async ({ page, site }) => {
  await site.deploy('next');
  const loads = countLoads(page);
  await changeCustomer(page).click();
  await expect.poll(loads).toBe(1);
  await expect(recordsList(page)).toBeVisible();
  await expect(page).toHaveURL(new URL(path, site.url).href);
  await waitForEntry(page, await site.entryScript('next'));
  await changeCustomer(page).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(loads()).toBe(1);
});

test('missing chunk reloads no tab of the same release', async ({ page, site }) => {
  site.remove('customers-');
  const loads = countLoads(page);
  await changeCustomer(page).click();
  await expect(notLoaded(page)).toBeVisible();
  await expectAccessible(page);
  expect(loads()).toBe(0);
});

test('missing chunk leaves typed text until the agent reloads', async ({ page, site }) => {
  await site.deploy('next');
  const loads = countLoads(page);
  await searchField(page).fill('Каренина');
  await changeCustomer(page).click();
  await expect(notLoaded(page).first()).toBeVisible();
  await expect(searchField(page)).toHaveValue('Каренина');
  expect(loads()).toBe(0);
  await press(notLoaded(page).first(), 'Reload the page');
  await waitForEntry(page, await site.entryScript('next'));
  await expect(recordsList(page)).toBeVisible();
});
