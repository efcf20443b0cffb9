// From a deep link to the cards: cold and warm, on a fast machine and on a slow phone.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from '@playwright/test';
import { printWaterfall } from './network-log.ts';
import { inTurns, type Bench } from './rounds.ts';
import type { PageName } from '../pages/pages.ts';
import { visit, type VisitOptions } from './visit.ts';

export const VIEWPORT = { width: 1280, height: 900 };

/** Visits that fill the caches. The browser caches compiled scripts from the third visit on. */
export const VISITS_BEFORE_WARM = 4;

/** Pause after a visit, for the page's deferred work and for the browser to write its caches. */
export const PAUSE_MS = 1500;

/** Each visit in a profile of its own. */
export async function measureCold(bench: Bench, options: VisitOptions): Promise<void> {
  const metric = options.slow ? 'cold-slow' : 'cold';
  const browser = await chromium.launch(bench.launchOptions);
  try {
    await wakeUp(browser, bench, options);
    await inTurns(bench, metric, async (page) => {
      const context = await browser.newContext({ viewport: VIEWPORT });
      const { firstCardAt, javaScriptBytes, requests } = await visit(context, bench.siteOf(page), options);
      bench.samples.add(metric, page, firstCardAt);
      if (options.slow) bench.samples.add('javascript', page, javaScriptBytes);
      bench.detail(() => `${page}, ${metric}, card at ${firstCardAt} ms, scripts ${javaScriptBytes} B`);
      bench.detail(() => printWaterfall(requests, firstCardAt));
      await context.close();
    });
  } finally {
    await browser.close();
  }
}

/** A browser's first page is slower than all others, so the first visit does not count. */
async function wakeUp(browser: Browser, bench: Bench, options: VisitOptions): Promise<void> {
  const [page] = bench.pages;
  if (page === undefined) return;
  const context = await browser.newContext({ viewport: VIEWPORT });
  await visit(context, bench.siteOf(page), options);
  await context.close();
}

/** All visits to a page use one profile on disk, because a private window caches no compiled scripts. */
export async function measureWarm(bench: Bench, options: VisitOptions): Promise<void> {
  const metric = options.slow ? 'warm-slow' : 'warm';
  const profiles = new Map<PageName, Profile>();
  try {
    for (const page of bench.pages) {
      const profile = await openProfile(bench.launchOptions);
      profiles.set(page, profile);
      for (let count = 0; count < VISITS_BEFORE_WARM; count++) {
        const { tab } = await visit(profile.context, bench.siteOf(page), { ...options, slow: false });
        await tab.waitForTimeout(PAUSE_MS);
        await tab.evaluate(serviceWorkerIsReady);
        await tab.close();
      }
    }
    await inTurns(bench, metric, async (page) => {
      const profile = profiles.get(page);
      if (profile === undefined) return;
      const { tab, firstCardAt, requests } = await visit(profile.context, bench.siteOf(page), options);
      bench.samples.add(metric, page, firstCardAt);
      bench.detail(() => `${page}, ${metric}, card at ${firstCardAt} ms`);
      bench.detail(() => printWaterfall(requests, firstCardAt));
      await tab.close();
    });
  } finally {
    for (const profile of profiles.values()) await profile.close();
  }
}

/** Waits until the page's service worker, if any, is active. Runs in the page. */
export async function serviceWorkerIsReady(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined) return;
  await Promise.race([navigator.serviceWorker.ready, new Promise((resolve) => setTimeout(resolve, 10_000))]);
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
