// A new release with a service worker: announced, applied by the agent, used on the next visit. A release without one.
import type { BrowserContext, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { readyForOffline } from '../app/lazy-chunks.ts';
import { openHelp } from '../support/account-menu.ts';
import { switchLanguage, recordsList } from '../support/notice.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { expect, runningEntry, test, untilRuns, type Site } from './releases.ts';
import { cachedFiles, lookAtAgain, untilControlled, untilStarted, untilWaiting } from './service-worker.ts';
import { openSignedIn } from '../support/sign-in.ts';

const path = `${personPath(personIds.example)}#q=e`;

const barOf = (page: Page, title = 'New version') => page.getByRole('complementary', { name: title });
const take = (page: Page) => barOf(page).getByRole('button', { name: 'Reload', exact: true }).click();

test.use({ serviceWorkers: 'allow' });
// Run in one worker, so that each release is built once.
test.describe.configure({ mode: 'default' });

async function openFirst(page: Page, site: Site): Promise<void> {
  await openSignedIn(page, new URL(path, site.url).href);
  await expect(recordsList(page)).toBeVisible();
  await untilControlled(page);
}

async function openTab(context: BrowserContext, site: Site): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(path, site.url).href);
  await expect(recordsList(page)).toBeVisible();
  return page;
}

function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('request', (request) => void (loads += request.isNavigationRequest() ? 1 : 0));
  return () => loads;
}

test('an open tab announces a new release, and takes it when the agent says so', async ({
  page,
  context,
  site,
}) => {
  await openFirst(page, site);
  const first = await site.entryOf('first');
  const next = await site.entryOf('next');
  expect(next).not.toBe(first);
  const loads = countLoads(page);
  const filter = page.getByRole('searchbox', { name: 'Find in records' });
  await filter.focus();
  const cards = await recordsList(page).boundingBox();

  // Another tab starts with the cached release, and finds the new one.
  await site.deploy('next');
  const other = await openTab(context, site);
  expect(await runningEntry(other)).toBe(first);
  for (const tab of [page, other]) await expect(barOf(tab)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^A new version is available/ })).toHaveCount(1);
  await expectAccessible(other);
  await expect(filter).toBeFocused();
  expect(await recordsList(page).boundingBox()).toEqual(cards);
  expect(loads()).toBe(0);
  expect(await runningEntry(page)).toBe(first);

  // The other tab updates: same page, same filter, still signed in.
  await take(other);
  await untilRuns(other, next);
  await expect(recordsList(other)).toBeVisible();
  await expect(other).toHaveURL(new URL(path, site.url).href);
  await expect(barOf(other)).toBeHidden();

  // This tab keeps working with the chunks of its own release, which the server no longer has.
  await openHelp(page);
  await page.keyboard.press('Escape');
  expect(loads()).toBe(0);
  await take(page);
  await untilRuns(page, next);
  await expect(visitorCards(page).first()).toBeVisible();
  expect(loads()).toBe(1);
});

test('a card that could not be drawn is reloaded with the newest release', async ({
  page,
  site,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/^A part of the page failed: /);
  await page.addInitScript(() => {
    Object.defineProperty(Intl.ListFormat.prototype, 'format', {
      value: () => {
        throw new TypeError('x');
      },
    });
  });
  await openSignedIn(page, new URL(personPath(personIds.broken), site.url).href);
  const fault = page.getByRole('alert').filter({ hasText: 'This record could not be shown.' }).first();
  await expect(fault).toBeVisible();
  await untilControlled(page);
  await site.deploy('next');
  await fault.getByRole('button', { name: 'Reload the page', exact: true }).click();
  await untilRuns(page, await site.entryOf('next'));
  await expect(fault).toBeVisible();
});

test('a release with the same scripts is taken too', async ({ page, site }) => {
  await openFirst(page, site);
  site.redeploy();
  await page.reload();
  await expect(barOf(page)).toBeVisible();
  const loads = countLoads(page);
  await take(page);
  await expect.poll(loads).toBe(1);
  await expect(recordsList(page)).toBeVisible();
  await untilControlled(page);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null),
  ).toBeNull();
  await expect(barOf(page)).toBeHidden();
});

test('a tab that is looked at again looks for a new release, but not each time', async ({ page, site }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const update: ServiceWorkerRegistration['update'] = Reflect.get(
      ServiceWorkerRegistration.prototype,
      'update',
    );
    let looks = 0;
    ServiceWorkerRegistration.prototype.update = function counted() {
      looks += 1;
      document.documentElement.dataset['looks'] = String(looks);
      return Reflect.apply(update, this, []);
    };
  });
  const looks = () => page.locator('html').getAttribute('data-looks');
  await openFirst(page, site);
  await site.deploy('next');
  await lookAtAgain(page);
  await page.clock.fastForward(9 * 60_000);
  await lookAtAgain(page);
  expect(await looks()).toBeNull();
  await page.clock.fastForward(2 * 60_000);
  await lookAtAgain(page);
  await lookAtAgain(page);
  await expect(barOf(page)).toBeVisible();
  expect(await looks()).toBe('1');
  await switchLanguage(page, 'ru');
  await barOf(page, 'Новая версия').getByRole('button', { name: 'Перезагрузить', exact: true }).click();
  await untilRuns(page, await site.entryOf('next'));
});

test('the next visit has the new release', async ({ page, context, site }) => {
  await openFirst(page, site);
  await site.deploy('next');
  await page.reload();
  await untilWaiting(page);
  expect(await runningEntry(page)).toBe(await site.entryOf('first'));
  const next = context.serviceWorkers().at(-1);
  await page.close();
  await untilStarted(next);

  const later = await context.newPage();
  await later.goto(site.url);
  await expect(later.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await runningEntry(later)).toBe(await site.entryOf('next'));
  await expect(barOf(later)).toBeHidden();
});

test('a release is not kept while its files are another’s', async ({ page, site }) => {
  await openFirst(page, site);
  await site.deploy('next');
  site.remove('assets/forms-');
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
  await page.reload();
  await expect(recordsList(page)).toBeVisible();
  await expect(barOf(page)).toBeHidden();
  expect(await runningEntry(page)).toBe(await site.entryOf('first'));
});

test('a release without a service worker leaves nothing of it', async ({
  page,
  context,
  site,
  allowConsoleErrors,
}) => {
  // On the first activity, a tab of the old release requests chunks that the server no longer has.
  allowConsoleErrors(/the server responded with a status of 404|Refused to apply style/);
  await openFirst(page, site);
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
