// The service worker caches the app's own files, never an API response. A new release is announced, and applied by the agent.
import type { BrowserContext, Page } from '@playwright/test';
import { example } from '#simulator/data/people.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { openHelp, press } from '../support/controls.ts';
import { callsTo } from '../support/fixtures.ts';
import { offlineBanner, recordsList } from '../support/notice.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { countLoads, expect, type Site, test, waitForEntry } from './releases.ts';

async function waitForController(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

const waitingState = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state);

/** Of every response in Cache Storage. */
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
const METHOD = 'get.person_visitors';

test.use({ serviceWorkers: 'allow' });
// Run in one worker, so that each release is built once.
test.describe.configure({ mode: 'default' });

async function openControlled(page: Page, url: string, to = path): Promise<void> {
  await openSignedIn(page, new URL(to, url).href);
  await expect(recordsList(page)).toBeVisible();
  await waitForController(page);
}

test('service worker serves the app’s files, and nothing else', async ({
  page,
  context,
  site,
  simulator,
  answers,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/ERR_INTERNET_DISCONNECTED/);
  const files = (await site.releaseFiles('first')).filter(
    (file) => !/\.(br|gz|sha256)$|^(sw\.js|version\.json|licenses\.txt)$/.test(file),
  );
  const paths = files.map((file) => `/${file}`);
  const toUrl = (to: string): string => new URL(to, site.url).href;
  await test.step('registered after the cards', async () => {
    answers.hold(METHOD);
    await openSignedIn(page, toUrl(path));
    await expect.poll(() => answers.waiting()).toBe(1);
    await page.evaluate(() => new Promise((resolve) => void requestIdleCallback(resolve)));
    const registered = () => navigator.serviceWorker.getRegistrations();
    expect(await page.evaluate(registered)).toEqual([]);
    answers.release();
    await waitForController(page);
  });
  await test.step('a journey under it', async () => {
    await page.goto(toUrl(path));
    await expect(visitorCards(page)).toHaveCount(2);
    await press(page, 'Refresh');
    await openHelp(page);
    await expect.poll(() => callsTo(simulator, METHOD).length).toBeGreaterThanOrEqual(3);
  });
  await test.step('its cache has each file under its own path, and no API response', async () => {
    const cached = await cachedFiles(page);
    expect(cached.map(([key]) => key).toSorted()).toEqual(paths.toSorted());
    const { name, commentary } = example[0] ?? {};
    for (const text of [tokens.client, name, commentary]) {
      expect(text).toBeTruthy();
      expect(cached.filter(([, content]) => content.includes(String(text)))).toEqual([]);
    }
  });
  await test.step('a visit offline', async () => {
    await context.setOffline(true);
    await page.goto(toUrl(personPath(personIds.karenina)));
    await expect(offlineBanner(page)).toBeVisible();
    await openHelp(page);
    await page.keyboard.press('Escape');
    const calls = callsTo(simulator, METHOD).length;
    await context.setOffline(false);
    await expect(recordsList(page)).toBeVisible();
    expect(callsTo(simulator, METHOD)).toHaveLength(calls + 1);
  });
  await test.step('a visit with an emptied cache', async () => {
    await page.goto(toUrl(path));
    const script = await site.entryScript('first');
    const text = await page.evaluate(async (file) => {
      for (const name of await caches.keys()) await caches.delete(name);
      await (await caches.open('another app of the origin')).put(file, new Response('another app'));
      return (await fetch(file)).text();
    }, script);
    expect(text).not.toBe('another app');
    await page.reload();
    await expect(recordsList(page)).toBeVisible();
    await openHelp(page);
  });
});

const filtered = `${path}#q=e`;

const updateBar = (page: Page) => page.getByRole('complementary', { name: 'New version' });
const applyUpdate = (page: Page) => press(updateBar(page), 'Reload');

async function openTab(context: BrowserContext, site: Site): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(filtered, site.url).href);
  await expect(recordsList(page)).toBeVisible();
  return page;
}

test('open tab announces a new release, and applies it by a press', async ({ page, context, site }) => {
  await page.clock.install();
  await openControlled(page, site.url, filtered);
  const first = await site.entryScript('first');
  const next = await site.entryScript('next');
  expect(next).not.toBe(first);
  const loads = countLoads(page);
  const filter = page.getByRole('searchbox', { name: 'Find in records' });
  await filter.focus();
  const cards = await recordsList(page).boundingBox();

  await site.deploy('next');
  await test.step('when it is shown again', async () => {
    await page.clock.fastForward(11 * 60_000);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(updateBar(page)).toBeVisible();
  });
  // Another tab starts with the cached release.
  const other = await openTab(context, site);
  await waitForEntry(other, first);
  await expect(updateBar(other)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^A new version is available/ })).toHaveCount(1);
  await expectAccessible(other);
  await expect(filter).toBeFocused();
  expect(await recordsList(page).boundingBox()).toEqual(cards);
  expect(loads()).toBe(0);

  // The other tab updates: same page, same filter, still signed in.
  await applyUpdate(other);
  await waitForEntry(other, next);
  await expect(recordsList(other)).toBeVisible();
  await expect(other).toHaveURL(new URL(filtered, site.url).href);
  await expect(updateBar(other)).toBeHidden();

  expect(loads()).toBe(0);
  await applyUpdate(page);
  await waitForEntry(page, next);
  await expect(visitorCards(page).first()).toBeVisible();
  expect(loads()).toBe(1);
  await test.step('also one with the same scripts', async () => {
    await other.close();
    // A page that loads while its first worker starts would stay without one.
    await waitForController(page);
    await page.reload();
    await waitForController(page);
    site.redeploy();
    await page.reload();
    await expect(updateBar(page)).toBeVisible();
    await applyUpdate(page);
    await expect.poll(loads).toBe(4);
    await expect(recordsList(page)).toBeVisible();
    await waitForController(page);
    await expect.poll(() => waitingState(page)).toBeUndefined();
    await expect(updateBar(page)).toBeHidden();
  });
});

test('next visit has the new release if all its files fit', async ({ page, context, site }) => {
  await openControlled(page, site.url, filtered);
  await test.step('not while a file is missing', async () => {
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
  await expect.poll(() => waitingState(page)).toBe('installed');
  await waitForEntry(page, await site.entryScript('first'));
  const next = context.serviceWorkers().at(-1);
  await page.close();
  // After the last tab of the former one has closed, the browser still lets that one end its answers.
  await expect.poll(() => next?.evaluate('self.serviceWorker.state')).toBe('activated');

  const later = await context.newPage();
  await later.goto(site.url);
  await expect(later.getByRole('heading', { level: 1 })).toBeVisible();
  await waitForEntry(later, await site.entryScript('next'));
  await expect(updateBar(later)).toBeHidden();
});

test('release without a worker removes the old one', async ({ page, context, site }) => {
  await openControlled(page, site.url, filtered);
  await page.evaluate(() => caches.open('another app of the origin'));
  await site.deploy('removal');
  const loads = countLoads(page);
  const other = await openTab(context, site);
  await expect(updateBar(page)).toBeVisible();
  await expect.poll(() => cachedFiles(page)).toEqual([]);
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(registrations).toBe(0);
  expect(loads()).toBe(0);

  for (const tab of [page, other]) {
    await applyUpdate(tab);
    await waitForEntry(tab, await site.entryScript('removal'));
    await expect(recordsList(tab)).toBeVisible();
    await expect(updateBar(tab)).toBeHidden();
  }
  await page.reload();
  await expect(recordsList(page)).toBeVisible();
  expect(await registrations()).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual(['another app of the origin']);
});
