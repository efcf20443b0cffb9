// One visit to a page, from the navigation to the first card, and the browsers and tabs for it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test';
import { tokens } from '#simulator/data/reserved.ts';
import { LATENCY_MS, LINK_PATH, type ServedPage } from './pages.ts';
import { installProbe } from './probe.ts';
import type { Samples } from './report.ts';

export type Bench = {
  readonly pages: readonly ServedPage[];
  readonly rounds: number;
  readonly samples: Samples;
  readonly launchOptions: LaunchOptions;
};

export type Person = {
  readonly personId: number;
  /** Expected heading of the first card. A visit with another one fails. */
  readonly heading: string;
};

type VisitOptions = {
  /** On a slow phone. */
  readonly slow?: boolean;
  /** By a click on a link in a page of another site. Default: by a typed URL. */
  readonly linked?: boolean;
};

/** Longer than any page takes. */
export const LONGEST_WAIT_MS = 120_000;
/** For the page's deferred work, and for the browser to write its caches. */
const PAUSE_MS = 1500;
const BYTES_PER_SECOND = 1_000_000 / 8;

export const CONTEXT_OPTIONS = {
  viewport: { width: 1280, height: 900 },
  // Chromium would style the page once more when it is left: an emulated colour scheme ends with the document.
  colorScheme: null,
  reducedMotion: null,
  forcedColors: null,
  contrast: null,
} as const;

/** A remembered sign-in, as the app stores it. */
const storedSession = (): string =>
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

/** `byForm`: the context is signed in by the app's form. Otherwise each document finds a stored sign-in. */
export async function openTab(context: BrowserContext, { byForm = false } = {}): Promise<Page> {
  const tab = await context.newPage();
  await tab.addInitScript(installProbe, byForm ? null : storedSession());
  return tab;
}

/** Milliseconds to the first card. */
export async function visit(
  tab: Page,
  page: ServedPage,
  { personId, heading }: Person,
  { slow = false, linked = false }: VisitOptions = {},
): Promise<number> {
  if (linked) await tab.goto(page.url.replace('127.0.0.1', 'localhost') + LINK_PATH);
  // A violation of the security policy would only slow the page down.
  const faults: string[] = [];
  tab.on('pageerror', ({ message }) => faults.push(message));
  tab.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Security Policy')) faults.push(message.text());
  });
  if (slow) await emulateSlowPhone(tab);
  await page.startVisit(slow);
  const url = `${page.url}/persons/${personId}`;
  if (linked) {
    const link = tab.getByRole('link', { name: 'Person' });
    await link.evaluate((element, target) => element.setAttribute('href', target), url);
    const started = tab.waitForURL(url, { waitUntil: 'commit' });
    await link.click({ noWaitAfter: true });
    await started;
  } else await tab.goto(url, { waitUntil: 'commit' });
  // No page has cards earlier, and a question to the page would slow it down.
  await tab.waitForTimeout(LATENCY_MS);
  const card = await tab.evaluate(
    (longest) =>
      Promise.race([
        window.bench.firstCard,
        new Promise<null>((resolve) => setTimeout(resolve, longest, null)),
      ]),
    LONGEST_WAIT_MS,
  );
  if (card?.text !== heading || faults.length > 0)
    throw new Error(`Unexpected first card "${card?.text}" at ${page.url}: ${faults.join('; ')}`);
  return card.paintedAt;
}

async function emulateSlowPhone(tab: Page): Promise<void> {
  const protocol = await tab.context().newCDPSession(tab);
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', {
    offline: false,
    // The server adds the round trips: an emulated latency would include the API's.
    latency: 0,
    downloadThroughput: 1.6 * BYTES_PER_SECOND,
    uploadThroughput: 0.75 * BYTES_PER_SECOND,
  });
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Waits for what a page does after its cards, which would slow the next visit down. */
export async function waitForDeferredWork(tab: Page): Promise<void> {
  await tab.waitForTimeout(PAUSE_MS);
  await tab.evaluate(async () => {
    if ((await navigator.serviceWorker.getRegistration()) === undefined) return;
    const timeout = new Promise((resolve) => setTimeout(resolve, 10_000));
    await Promise.race([navigator.serviceWorker.ready, timeout]);
  });
}

export type Profile = { readonly context: BrowserContext; readonly close: () => Promise<void> };

/** A profile on disk: a private window neither caches compiled scripts nor opens connections ahead. */
export async function openProfile({ launchOptions }: Bench): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    ...CONTEXT_OPTIONS,
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
 * Rounds in the order A B C, B C A, C A B: other load on the machine affects all pages alike, and no page is always first.
 * Repeats a failed measurement once.
 */
export async function measureInRounds<P extends ServedPage>(
  title: string,
  rounds: number,
  pages: readonly P[],
  measure: (page: P) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    console.log(`${title}: ${round + 1} of ${rounds}`);
    const first = round % pages.length;
    for (const page of [...pages.slice(first), ...pages.slice(0, first)])
      await measure(page).catch((error: unknown) => {
        console.log(`${page.name} failed, repeated: ${String(error)}`);
        return measure(page);
      });
  }
}
