// The service worker caches the app's own files, for speed and offline use, and never an API response.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { example } from '#simulator/data/records/example.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { find } from '../support/find-field.ts';
import { openHelp } from '../support/account-menu.ts';
import { switchLanguage, recordsList } from '../support/notice.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { offlineStrip } from '../support/strip.ts';
import { expect, runningEntry, test } from './releases.ts';
import { cachedFiles, untilControlled } from './service-worker.ts';
import { openSignedIn } from '../support/sign-in.ts';

const path = personPath(personIds.example);
const words = controls.en;

test.use({ serviceWorkers: 'allow' });

async function openControlled(page: Page, url: string): Promise<void> {
  await openSignedIn(page, new URL(path, url).href);
  await expect(recordsList(page)).toBeVisible();
  await untilControlled(page);
}

test('a journey under the service worker', async ({ page, site, simulator }) => {
  await openControlled(page, site.url);
  await page.reload();
  await expect(visitorCards(page)).toHaveCount(2);
  await page.getByRole('button', { name: words.refresh, exact: true }).click();
  await page.getByRole('link', { name: /look-up/ }).click();
  await find(page, 'visitor_id=6152759377');
  await expect(page).toHaveURL(/\/persons\/6145241079\?visitor=6152759377$/);
  await openHelp(page);
  await page.keyboard.press('Escape');
  await page.goto(new URL('/no/such/page', site.url).href);
  await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
  await expect.poll(() => callsOf(simulator, 'get.person_visitors').length).toBeGreaterThanOrEqual(3);

  // The cache holds each file of the app under its own path, and nothing else.
  const cached = await cachedFiles(page);
  const files = (await site.filesOf('first')).filter(
    (file) => !/\.(br|gz|sha256)$|^(sw\.js|version\.json)$/.test(file),
  );
  expect(cached.map(([key]) => key).toSorted()).toEqual(files.map((file) => `/${file}`).toSorted());
  const { name, commentary } = example[0] ?? {};
  for (const text of [tokens.client, name, commentary]) {
    expect(text).toBeTruthy();
    expect(cached.filter(([, content]) => content.includes(String(text)))).toEqual([]);
  }
});

test('offline, the next visit draws the page, and says that it is offline', async ({
  page,
  context,
  site,
  simulator,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/ERR_INTERNET_DISCONNECTED/);
  await openControlled(page, site.url);
  await context.setOffline(true);
  await page.goto(new URL(personPath(personIds.karenina), site.url).href);
  await expect(offlineStrip(page)).toBeVisible();
  await openHelp(page);
  await page.keyboard.press('Escape');
  await switchLanguage(page, 'ru');
  await expect(offlineStrip(page, 'ru')).toBeVisible();
  const calls = callsOf(simulator, 'get.person_visitors').length;
  await context.setOffline(false);
  await expect(recordsList(page, 'ru')).toBeVisible();
  expect(callsOf(simulator, 'get.person_visitors')).toHaveLength(calls + 1);
});

test('the worker comes after the cards', async ({ page, site, simulator }) => {
  await openControlled(page, site.url);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.unregister());
  // The simulator never answers for this person.
  await page.goto(new URL('/persons/9000000102', site.url).href);
  await expect.poll(() => callsOf(simulator, 'get.person_visitors').length).toBe(2);
  await page.evaluate(() => new Promise((resolve) => void requestIdleCallback(resolve)));
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.getByRole('link', { name: /look-up/ }).click();
  await untilControlled(page);
});

test('what is no page of the app goes to the server', async ({ page, site, allowConsoleErrors }) => {
  // Outside the app's pages, Chromium requests /favicon.ico.
  allowConsoleErrors(/favicon\.ico/);
  await openControlled(page, site.url);
  const fromWorker = async (url: string) =>
    (await page.goto(new URL(url, site.url).href))?.fromServiceWorker();
  expect(await fromWorker('/')).toBe(true);
  expect(await fromWorker('/persons/7000000005?visitor=1&q=a')).toBe(true);
  for (const url of ['/version.json', '/sw.js', '/healthz', '/simulator.json']) {
    expect(await fromWorker(url).catch(() => false), url).toBe(false);
  }
});

const withouts = {
  'a browser that forbids to ask': () => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', {
      get: () => {
        throw new DOMException('Forbidden', 'SecurityError');
      },
    });
  },
  'a browser that refuses the worker': () => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('Refused', 'SecurityError'));
  },
};

for (const [title, take] of Object.entries(withouts)) {
  test(`${title}: all works`, async ({ page, site }) => {
    await page.addInitScript(take);
    await openSignedIn(page, new URL(path, site.url).href);
    await expect(recordsList(page)).toBeVisible();
    await openHelp(page);
    await page.reload();
    await expect(recordsList(page)).toBeVisible();
    expect(await runningEntry(page)).toBe(await site.entryOf('first'));
  });
}

/** Puts a fake response for each path into a cache, as another script of the origin could. */
async function plant(page: Page, url: string, cacheName: string, paths: readonly string[]): Promise<void> {
  // Not a page of the app, so it registers no service worker.
  await page.goto(new URL('/version.json', url).href);
  await page.evaluate(
    async ([name, targets]) => {
      const cache = await caches.open(name);
      for (const target of targets) {
        const headers = { 'Content-Type': 'text/javascript' };
        await cache.put(target, new Response('document.title = "planted";', { headers }));
      }
    },
    [cacheName, paths] as const,
  );
}

for (const [whose, cacheName] of [
  ['another app’s cache', 'another-app'],
  ['a cache that is named as the app’s own', 'person-visitors.release.planted'],
] as const) {
  test(`what stands in ${whose} is neither kept nor run in place of the app’s files`, async ({
    page,
    site,
    allowConsoleErrors,
  }) => {
    allowConsoleErrors(/favicon\.ico/);
    const files = (await site.filesOf('first'))
      .filter((file) => /^assets\/.*\.js$/.test(file))
      .map((file) => `/${file}`);
    await plant(page, site.url, cacheName, files);
    await openControlled(page, site.url);
    await page.evaluate(async (name) => caches.delete(name), cacheName);
    const cached = await cachedFiles(page);
    expect(cached.map(([key]) => key)).toEqual(expect.arrayContaining(files));
    expect(cached.filter(([, text]) => text.includes('planted'))).toEqual([]);
    await page.reload();
    await expect(recordsList(page)).toBeVisible();
    await expect(page).toHaveTitle(/6145241079/);
  });
}

test('a file that only another app’s cache has is asked for at the server', async ({
  page,
  site,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/favicon\.ico|status of 404/);
  const foreign = '/assets/foreign-1a2b3c.js';
  await plant(page, site.url, 'another-app', [foreign]);
  await openControlled(page, site.url);
  const answer = await page.evaluate(async (url) => (await fetch(url)).text(), foreign);
  expect(answer).not.toContain('planted');
});

test('a cache that was emptied: all works', async ({ page, site }) => {
  await openControlled(page, site.url);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expect(recordsList(page)).toBeVisible();
  await openHelp(page);
});
