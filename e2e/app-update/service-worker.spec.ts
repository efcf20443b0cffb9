// The service worker caches the app's own files, and never an API response. A new release is announced, applied by the agent, used on the next visit.
import type { BrowserContext, Page } from '@playwright/test';
import { example } from '#simulator/data/people.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { readyForOffline } from '../app/lazy-chunks.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { openHelp } from '../support/account-menu.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { find } from '../support/find-field.ts';
import { offlineStrip, recordsList } from '../support/notice.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { countLoads, expect, type Site, test, untilRuns } from './releases.ts';

/** Waits until the service worker controls this tab. */
async function untilControlled(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** The state of the release that waits. */
const waitingIn = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state);

/** The path with the query, and the text, of every response in Cache Storage. */
async function cachedFiles(page: Page): Promise<[path: string, text: string][]> {
  return page.evaluate(async () => {
    const found: [string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname, search } = new URL(request.url);
        found.push([pathname + search, (await (await cache.match(request))?.text()) ?? '']);
      }
    }
    return found;
  });
}

const path = personPath(personIds.example);
const words = controls.en;
const METHOD = 'get.person_visitors';

test.use({ serviceWorkers: 'allow' });
// Run in one worker, so that each release is built once.
test.describe.configure({ mode: 'default' });

async function openControlled(page: Page, url: string, to = path): Promise<void> {
  await openSignedIn(page, new URL(to, url).href);
  await expect(recordsList(page)).toBeVisible();
  await untilControlled(page);
}

test('the worker comes after the cards; a journey under it, offline, too, and with an emptied cache; what is no page of the app goes to the server', async ({
  page,
  context,
  site,
  simulator,
  answers,
  allowConsoleErrors,
}) => {
  // Outside the app's pages, Chromium requests /favicon.ico.
  allowConsoleErrors(/favicon\.ico|ERR_INTERNET_DISCONNECTED/);
  const planted = 'person-visitors.release.planted';
  const files = (await site.filesOf('first')).filter(
    (file) => !/\.(br|gz|sha256)$|^(sw\.js|version\.json|licenses\.txt)$/.test(file),
  );
  const paths = files.map((file) => `/${file}`);
  const urlOf = (to: string): string => new URL(to, site.url).href;
  await test.step('after the cards', async () => {
    // No page of the app, so it registers no service worker: a cache that is named as the app's own.
    await page.goto(urlOf('/version.json'));
    await page.evaluate(
      async ([name, targets]) => {
        const cache = await caches.open(name);
        for (const target of targets) await cache.put(target, new Response('planted'));
      },
      [planted, paths] as const,
    );
    answers.fail(METHOD, 'silence');
    await openSignedIn(page, urlOf(path));
    await expect.poll(() => callsOf(simulator, METHOD).length).toBe(1);
    await page.evaluate(() => new Promise((resolve) => void requestIdleCallback(resolve)));
    const registered = () => navigator.serviceWorker.getRegistrations();
    expect(await page.evaluate(registered)).toEqual([]);
    answers.heal();
    await page.getByRole('link', { name: /look-up/ }).click();
    await untilControlled(page);
  });
  await test.step('a journey', async () => {
    await page.goto(urlOf(path));
    await expect(visitorCards(page)).toHaveCount(2);
    await page.getByRole('button', { name: words.refresh, exact: true }).click();
    await page.getByRole('link', { name: /look-up/ }).click();
    await find(page, 'visitor_id=6152759377');
    await expect(page).toHaveURL(/\/persons\/6145241079\?visitor=6152759377$/);
    await openHelp(page);
    await page.goto(urlOf('/no/such/page'));
    await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
    await expect.poll(() => callsOf(simulator, METHOD).length).toBeGreaterThanOrEqual(3);
  });
  await test.step('the cache holds each file of the app under its own path, and nothing else', async () => {
    await page.evaluate((name) => caches.delete(name), planted);
    const cached = await cachedFiles(page);
    expect(cached.map(([key]) => key).toSorted()).toEqual(paths.toSorted());
    const { name, commentary } = example[0] ?? {};
    for (const text of [tokens.client, name, commentary, 'planted']) {
      expect(text).toBeTruthy();
      expect(cached.filter(([, content]) => content.includes(String(text)))).toEqual([]);
    }
  });
  const fromWorker = async (to: string) => (await page.goto(urlOf(to)))?.fromServiceWorker();
  expect(await fromWorker('/persons/7000000005?visitor=1&q=a')).toBe(true);
  expect(await fromWorker('/healthz').catch(() => false)).toBe(false);
  await test.step('offline, the next visit draws the page, and says that it is offline', async () => {
    await context.setOffline(true);
    await page.goto(urlOf(personPath(personIds.karenina)));
    await expect(offlineStrip(page)).toBeVisible();
    await openHelp(page);
    await page.keyboard.press('Escape');
    const calls = callsOf(simulator, METHOD).length;
    await context.setOffline(false);
    await expect(recordsList(page)).toBeVisible();
    expect(callsOf(simulator, METHOD)).toHaveLength(calls + 1);
  });
  await test.step('an emptied cache', async () => {
    await page.goto(urlOf(path));
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.reload();
    await expect(recordsList(page)).toBeVisible();
    await openHelp(page);
  });
});

const filtered = `${path}#q=e`;

const barOf = (page: Page) => page.getByRole('complementary', { name: 'New version' });
const take = (page: Page) => barOf(page).getByRole('button', { name: 'Reload', exact: true }).click();

async function openTab(context: BrowserContext, site: Site): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(filtered, site.url).href);
  await expect(recordsList(page)).toBeVisible();
  return page;
}

test('an open tab announces a new release, and takes it when the agent says so', async ({
  page,
  context,
  site,
}) => {
  await page.clock.install();
  await openControlled(page, site.url, filtered);
  const first = await site.entryOf('first');
  const next = await site.entryOf('next');
  expect(next).not.toBe(first);
  const loads = countLoads(page);
  const filter = page.getByRole('searchbox', { name: 'Find in records' });
  await filter.focus();
  const cards = await recordsList(page).boundingBox();

  await site.deploy('next');
  await test.step('that is looked at again, which looks for one', async () => {
    await page.clock.fastForward(11 * 60_000);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(barOf(page)).toBeVisible();
  });
  // Another tab starts with the cached release.
  const other = await openTab(context, site);
  await untilRuns(other, first);
  await expect(barOf(other)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^A new version is available/ })).toHaveCount(1);
  await expectAccessible(other);
  await expect(filter).toBeFocused();
  expect(await recordsList(page).boundingBox()).toEqual(cards);
  expect(loads()).toBe(0);

  // The other tab updates: same page, same filter, still signed in.
  await take(other);
  await untilRuns(other, next);
  await expect(recordsList(other)).toBeVisible();
  await expect(other).toHaveURL(new URL(filtered, site.url).href);
  await expect(barOf(other)).toBeHidden();

  // This tab keeps working with the chunks of its own release, which the server no longer has.
  await openHelp(page);
  await page.keyboard.press('Escape');
  expect(loads()).toBe(0);
  await take(page);
  await untilRuns(page, next);
  await expect(visitorCards(page).first()).toBeVisible();
  expect(loads()).toBe(1);
  await test.step('one with the same scripts is announced and taken, too', async () => {
    await other.close();
    await page.reload();
    await untilControlled(page);
    site.redeploy();
    await page.reload();
    await expect(barOf(page)).toBeVisible();
    await take(page);
    await expect.poll(loads).toBe(4);
    await expect(recordsList(page)).toBeVisible();
    await untilControlled(page);
    await expect.poll(() => waitingIn(page)).toBeUndefined();
    await expect(barOf(page)).toBeHidden();
  });
});

test('the next visit has the new release, which is not kept while its files are another’s', async ({
  page,
  context,
  site,
}) => {
  await openControlled(page, site.url, filtered);
  await test.step('its files are another’s', async () => {
    await site.deploy('next');
    site.remove('forms-');
    const end = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return new Promise((resolve) => {
        registration.addEventListener('updatefound', () => {
          const worker = registration.installing;
          worker?.addEventListener('statechange', () => resolve(worker.state));
        });
        void registration.update();
      });
    });
    expect(end).toBe('redundant');
  });
  await site.deploy('next');
  await page.reload();
  await expect.poll(() => waitingIn(page)).toBe('installed');
  await untilRuns(page, await site.entryOf('first'));
  const next = context.serviceWorkers().at(-1);
  await page.close();
  // After the last tab of the former one has closed, the browser still lets that one end its answers.
  await expect.poll(() => next?.evaluate('self.serviceWorker.state')).toBe('activated');

  const later = await context.newPage();
  await later.goto(site.url);
  await expect(later.getByRole('heading', { level: 1 })).toBeVisible();
  await untilRuns(later, await site.entryOf('next'));
  await expect(barOf(later)).toBeHidden();
});

test('a release without a service worker leaves nothing of it', async ({
  page,
  context,
  site,
  allowConsoleErrors,
}) => {
  // On the first activity, a tab of the old release requests chunks that the server no longer has.
  allowConsoleErrors(/the server responded with a status of 404|Refused to apply style/);
  await openControlled(page, site.url, filtered);
  // A chunk that is missing after the deployment would make the tab reload.
  await readyForOffline(page);
  await page.evaluate(() => caches.open('another app of the origin'));
  await site.deploy('removal');
  const loads = countLoads(page);
  const other = await openTab(context, site);
  await expect(barOf(page)).toBeVisible();
  await expect.poll(() => cachedFiles(page)).toEqual([]);
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(registrations).toBe(0);
  expect(loads()).toBe(0);

  for (const tab of [page, other]) {
    await take(tab);
    await untilRuns(tab, await site.entryOf('removal'));
    await expect(recordsList(tab)).toBeVisible();
    await expect(barOf(tab)).toBeHidden();
  }
  await page.reload();
  await expect(recordsList(page)).toBeVisible();
  expect(await registrations()).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual(['another app of the origin']);
});
