// Five ways to open a person: a new tab and a cold browser, each on a fast machine and on a slow phone, and the same tab.
import type { Page } from '@playwright/test';
import { tokens } from '#simulator/data/reserved.ts';
import { isViewer, type PageName, type ServedPage } from './pages.ts';
import type { Metric } from './report.ts';
import {
  measureInRounds,
  openProfile,
  openTab,
  visit,
  waitForDeferredWork,
  type Bench,
  type Person,
  type Profile,
} from './visit.ts';

export const warmVisits = ['new-tab', 'new-tab-slow', 'same-tab'] as const;
export const coldVisits = ['cold', 'cold-slow'] as const;

/** Each page has a browser profile of its own. */
type PageInBrowser = ServedPage & Profile;

/** Visits that fill the caches. Chromium caches compiled scripts from the third visit on. */
const VISITS_BEFORE = 5;

/** In a browser that is signed in (not remembered) and has the page's files in its cache. */
export function measureWarm(bench: Bench, visits: readonly Metric[], person: Person, next: Person) {
  const openTabs = new Map<PageName, Page>();
  const prepare = async (page: PageInBrowser) => {
    const byForm = isViewer(page.name);
    if (byForm) await signIn(await page.context.newPage(), page.url);
    const tab = await openTab(page.context, { byForm });
    for (let count = 0; count < VISITS_BEFORE; count++) {
      await visit(tab, page, person);
      await waitForDeferredWork(tab);
    }
    openTabs.set(page.name, tab);
  };
  return measureEach(bench, visits, prepare, async (name, page) => {
    const open = openTabs.get(page.name);
    if (name === 'same-tab' && open !== undefined) {
      await visit(open, page, person);
      await waitForDeferredWork(open);
      return visit(open, page, next);
    }
    const tab = await openTab(page.context, { byForm: isViewer(page.name) });
    const firstCardAt = await visit(tab, page, person, { slow: name === 'new-tab-slow', linked: true });
    await tab.close();
    return firstCardAt;
  });
}

/** In a browser that has been in use, but has nothing of the page in its cache and storage. */
export function measureCold(bench: Bench, visits: readonly Metric[], person: Person) {
  const open = async (page: PageInBrowser, options = {}) => {
    const tab = await openTab(page.context);
    const firstCardAt = await visit(tab, page, person, options);
    await waitForDeferredWork(tab);
    await tab.close();
    return firstCardAt;
  };
  // The first page of a browser is slower than all others.
  return measureEach(bench, visits, open, async (name, page) => {
    const tab = await page.context.newPage();
    const protocol = await page.context.newCDPSession(tab);
    await protocol.send('Storage.clearDataForOrigin', { origin: page.url, storageTypes: 'all' });
    await protocol.send('Network.clearBrowserCache');
    await tab.close();
    return open(page, { slow: name === 'cold-slow', linked: true });
  });
}

async function measureEach(
  bench: Bench,
  visits: readonly Metric[],
  prepare: (page: PageInBrowser) => Promise<unknown>,
  measure: (name: Metric, page: PageInBrowser) => Promise<number>,
): Promise<void> {
  if (visits.length === 0) return;
  const pages: PageInBrowser[] = [];
  try {
    for (const served of bench.pages) {
      const page = { ...served, ...(await openProfile(bench)) };
      pages.push(page);
      await prepare(page);
    }
    for (const name of visits)
      await measureInRounds(name, bench.rounds, pages, async (page) => {
        bench.samples.add(name, page.name, await measure(name, page));
      });
  } finally {
    for (const { close } of pages) await close();
  }
}

async function signIn(tab: Page, url: string): Promise<void> {
  await tab.goto(url);
  await tab.getByLabel('Access token', { exact: true }).fill(tokens.client);
  await tab.getByRole('button', { name: 'Sign in', exact: true }).click();
  await tab.getByRole('button', { name: 'Account', exact: true }).waitFor();
}
