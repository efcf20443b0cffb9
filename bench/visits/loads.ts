// From a deep link to the cards: cold and warm, on a fast machine and on a slow phone.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test';
import { inTurns, type Bench } from './rounds.ts';
import type { PageName } from '../pages/pages.ts';
import type { SiteServer } from '../pages/site-server.ts';
import { visit, type VisitOptions } from './visit.ts';

export const VIEWPORT = { width: 1280, height: 900 };

/** Visits that fill the caches. The browser caches compiled scripts from the third visit on. */
export const VISITS_BEFORE_WARM = 4;

/** Pause after a visit, for the page's deferred work and for the browser to write its caches. */
export const PAUSE_MS = 1500;

/**
 * The first visit of a browser that has been in use: before each, the page's origin is forgotten, and all that the browser has cached. A
 * profile on disk, because a private window opens no connection ahead (`preconnect`).
 */
export async function measureCold(bench: Bench, options: VisitOptions): Promise<void> {
  const metric = options.slow ? 'cold-slow' : 'cold';
  const profiles = await openProfiles(bench);
  try {
    // A browser's first page is slower than all others.
    for (const [page, { context }] of profiles) {
      const { tab } = await visit(context, bench.siteOf(page), { ...options, slow: false });
      await leave(tab);
    }
    await inTurns(bench, metric, async (page) => {
      const context = contextOf(profiles, page);
      const site = bench.siteOf(page);
      await forget(context, site);
      const { tab, firstCardAt, javaScriptBytes } = await visit(context, site, options);
      bench.samples.add(metric, page, firstCardAt);
      if (options.slow) bench.samples.add('javascript', page, javaScriptBytes);
      await leave(tab);
    });
  } finally {
    for (const { close } of profiles.values()) await close();
  }
}

/** Closes the tab when the page has done what it does after its cards, which would go on during the next visit. */
export async function leave(tab: Page): Promise<void> {
  await tab.waitForTimeout(PAUSE_MS);
  await tab.evaluate(serviceWorkerIsReady);
  await tab.close();
}

async function forget(context: BrowserContext, { url }: SiteServer): Promise<void> {
  const tab = await context.newPage();
  const protocol = await context.newCDPSession(tab);
  await protocol.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'all' });
  await protocol.send('Network.clearBrowserCache');
  await tab.close();
}

/** All visits to a page use one profile on disk, because a private window caches no compiled scripts. */
export async function measureWarm(bench: Bench, options: VisitOptions): Promise<void> {
  const metric = options.slow ? 'warm-slow' : 'warm';
  const profiles = await openProfiles(bench);
  try {
    for (const [page, profile] of profiles) {
      for (let count = 0; count < VISITS_BEFORE_WARM; count++) {
        const { tab } = await visit(profile.context, bench.siteOf(page), { ...options, slow: false });
        await leave(tab);
      }
    }
    await inTurns(bench, metric, async (page) => {
      const { tab, firstCardAt } = await visit(contextOf(profiles, page), bench.siteOf(page), options);
      bench.samples.add(metric, page, firstCardAt);
      await tab.close();
    });
  } finally {
    for (const { close } of profiles.values()) await close();
  }
}

/** Waits until the page's service worker, if any, is active. Runs in the page. */
export async function serviceWorkerIsReady(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined) return;
  await Promise.race([navigator.serviceWorker.ready, new Promise((resolve) => setTimeout(resolve, 10_000))]);
}

export async function openProfiles({
  pages,
  launchOptions,
}: Pick<Bench, 'pages' | 'launchOptions'>): Promise<ReadonlyMap<PageName, Profile>> {
  const profiles = new Map<PageName, Profile>();
  for (const page of pages) profiles.set(page, await openProfile(launchOptions));
  return profiles;
}

export function contextOf(profiles: ReadonlyMap<PageName, Profile>, page: PageName): BrowserContext {
  const profile = profiles.get(page);
  if (profile === undefined) throw new Error(`There is no profile for ${page}.`);
  return profile.context;
}

export type Profile = { readonly context: BrowserContext; readonly close: () => Promise<void> };

export async function openProfile(launchOptions: LaunchOptions): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, viewport: VIEWPORT });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
