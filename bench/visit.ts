// One visit to a page, from the navigation to the first card; the browsers that visit; the order of measuring.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test';
import { tokens } from '#simulator/data/reserved.ts';
import type { PageName } from './pages.ts';
import { installProbe } from './probe.ts';
import type { Samples } from './report.ts';
import { LATENCY_MS, LINK_PATH, type SiteServer } from './site/server.ts';

export type Bench = {
  readonly pages: readonly PageName[];
  readonly rounds: number;
  readonly samples: Samples;
  readonly launchOptions: LaunchOptions;
  readonly siteOf: (page: PageName) => SiteServer;
};

export type Person = {
  readonly personId: number;
  /** The expected heading of the first card. A visit with another one fails. */
  readonly heading: string;
};

export type VisitOptions = Person & {
  /** A slow phone. */
  readonly slow?: boolean;
  /** An open tab from an earlier visit. Default: a new tab. */
  readonly tab?: Page;
  /** By a press on a link in a page of another site. Default: the URL is typed. */
  readonly linked?: boolean;
  /** Signed in by the form of the app. Default: the stored sign-in is put into the storage. */
  readonly byForm?: boolean;
};

/** Longer than any page takes. */
const LONGEST_WAIT_MS = 120_000;
/** After a visit: for the page's deferred work, and for the browser to write its caches. */
const PAUSE_MS = 1500;
const BYTES_PER_SECOND = 1_000_000 / 8;

/** A sign-in that the app remembers (`localStorage`). */
export const sessionRecord = (): string =>
  JSON.stringify({
    token: tokens.client,
    kind: { type: 'key' },
    signInId: 'bench',
    startedAt: Date.now(),
    remember: true,
    account: {
      appId: 7,
      appName: 'ООО «Вокзал»',
      userId: 510,
      userName: 'Марина',
      isPartner: false,
      timeZone: 'Europe/Moscow',
    },
  });

/** Milliseconds until the first card. */
export async function visit(context: BrowserContext, site: SiteServer, options: VisitOptions) {
  const { personId, heading, slow = false, linked = false, byForm = false } = options;
  const tab = options.tab ?? (await context.newPage());
  if (!options.tab) await tab.addInitScript(installProbe, byForm ? null : sessionRecord());
  // Not the site of the compared pages, which are at 127.0.0.1: the browser opens such a link in a process of its own.
  if (linked) await tab.goto(site.url.replace('127.0.0.1', 'localhost') + LINK_PATH);
  // A violation of the policy would go unnoticed, and only slow the page down.
  const faults: string[] = [];
  tab.on('pageerror', ({ message }) => faults.push(message));
  tab.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Security Policy')) faults.push(message.text());
  });
  if (slow) {
    const protocol = await context.newCDPSession(tab);
    await protocol.send('Network.enable');
    await protocol.send('Network.emulateNetworkConditions', {
      offline: false,
      // The server adds the round trips, because the protocol's latency would hide the API's.
      latency: 0,
      downloadThroughput: 1.6 * BYTES_PER_SECOND,
      uploadThroughput: 0.75 * BYTES_PER_SECOND,
    });
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await site.command(slow ? 'far' : 'near');
  // The visit has to connect again, as after a pause.
  await site.command('close idle connections');
  const url = `${site.url}/persons/${personId}`;
  if (linked) {
    const link = tab.getByRole('link', { name: 'Person' });
    await link.evaluate((element, target) => element.setAttribute('href', target), url);
    const began = tab.waitForURL(url, { waitUntil: 'commit' });
    await link.click({ noWaitAfter: true });
    await began;
  } else await tab.goto(url, { waitUntil: 'commit' });
  // No page has its cards earlier, and polling earlier would slow the page down.
  await tab.waitForTimeout(LATENCY_MS);
  const tooLate = new AbortController();
  const card = await Promise.race([
    tab.evaluate(() => window.bench.firstCard),
    delay(LONGEST_WAIT_MS, null, { signal: tooLate.signal, ref: false }),
  ]);
  tooLate.abort();
  if (card?.text !== heading || faults.length > 0)
    throw new Error(`Not the first card that was expected at ${site.url}: ${faults.join('; ')}`);
  return { tab, firstCardAt: card.paintedAt };
}

/** Lets the page do what it does after its cards, its service worker included: it would go on during the next visit. */
export async function rest(tab: Page): Promise<void> {
  await tab.waitForTimeout(PAUSE_MS);
  await tab.evaluate(async () => {
    const isThere = (await navigator.serviceWorker.getRegistration()) !== undefined;
    const wait = new Promise((resolve) => setTimeout(resolve, 10_000));
    if (isThere) await Promise.race([navigator.serviceWorker.ready, wait]);
  });
}

/** What is emulated ends with a document: the page that one leaves would be styled anew, before the next one may begin. */
export const NOT_EMULATED = {
  colorScheme: null,
  reducedMotion: null,
  forcedColors: null,
  contrast: null,
} as const;

export const VIEWPORT = { width: 1280, height: 900 };

export type Profile = { readonly context: BrowserContext; readonly close: () => Promise<void> };

/** On disk, because a private window caches no compiled scripts and opens no connection ahead. */
export async function openProfile({ launchOptions }: Bench): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    viewport: VIEWPORT,
    ...NOT_EMULATED,
  });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A B C D, B C D A, …: other load on the machine affects all pages alike, and no page always comes first. A visit that fails is
 * repeated once.
 */
export async function inTurns(
  { pages, rounds }: Pick<Bench, 'pages' | 'rounds'>,
  title: string,
  measure: (page: PageName) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    console.log(`${title}: ${round + 1} of ${rounds}`);
    const first = round % pages.length;
    for (const page of [...pages.slice(first), ...pages.slice(0, first)])
      await measure(page).catch((error: unknown) => {
        console.log(`${page}, once more: ${String(error)}`);
        return measure(page);
      });
  }
}
