// One visit to a page in a tab of its own, from the navigation to the first card.
import type { BrowserContext, Page } from '@playwright/test';
import { tokens } from '#simulator/data/reserved.ts';
import type { LinkPage } from '../pages/link-page.ts';
import { installProbe, type FirstCard } from './probe.ts';
import { API_LATENCY_MS } from '../pages/pages.ts';
import type { SiteServer } from '../pages/site-server.ts';

export type Visit = {
  readonly tab: Page;
  /** Milliseconds. */
  readonly firstCardAt: number;
  readonly javaScriptBytes: number;
};

export type VisitOptions = {
  readonly personId: number;
  /** The path of the URL. Default: the person's. */
  readonly path?: string;
  /** The expected heading of the first card; with another one the visit does not count. */
  readonly heading: string;
  /** A slow phone: 1.6 Mbit/s down, 0.75 up, 150 ms there and back, a processor four times slower. */
  readonly slow: boolean;
  /** The stored sign-in before the page's scripts run; null: already signed in by form. Default: a remembered sign-in. */
  readonly session?: string | null;
  /** An open tab from an earlier visit. Default: a new tab. */
  readonly tab?: Page;
  /** A page of another site with a link; the visit begins with a click on it. Default: the URL is typed. */
  readonly linkedFrom?: LinkPage;
};

/** Longer than any page takes. */
const LONGEST_WAIT_MS = 120_000;

const BYTES_PER_SECOND = 1_000_000 / 8;
const SLOW = {
  network: {
    offline: false,
    // The server adds the round trips, because the protocol's latency would hide the API's.
    latency: 0,
    downloadThroughput: 1.6 * BYTES_PER_SECOND,
    uploadThroughput: 0.75 * BYTES_PER_SECOND,
  },
  processor: { rate: 4 },
};

/** A remembered sign-in as the app keeps it (`localStorage`). */
export function sessionRecord(): string {
  return JSON.stringify({
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
}

export async function visit(
  context: BrowserContext,
  site: SiteServer,
  {
    personId,
    path = `/persons/${personId}`,
    heading,
    slow,
    session = sessionRecord(),
    tab: open,
    linkedFrom,
  }: VisitOptions,
): Promise<Visit> {
  const tab = open ?? (await context.newPage());
  if (open === undefined) await tab.addInitScript(installProbe, session);
  await linkedFrom?.open(tab);
  const refused: string[] = [];
  tab.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Security Policy'))
      refused.push(message.text());
  });
  if (slow) {
    const protocol = await context.newCDPSession(tab);
    await protocol.send('Network.enable');
    await protocol.send('Network.emulateNetworkConditions', SLOW.network);
    await protocol.send('Emulation.setCPUThrottlingRate', SLOW.processor);
  }
  await site.setFar(slow);
  await site.closeIdleConnections(); // The visit has to connect again, as after a pause.
  const url = site.url + path;
  if (linkedFrom === undefined) await tab.goto(url, { waitUntil: 'commit' });
  else await linkedFrom.follow(tab, url);
  // No page has its cards sooner; asked now, a page that has just begun to load would answer the bench first.
  await tab.waitForTimeout(API_LATENCY_MS);
  const { paintedAt, text } = await firstCardOf(tab);
  if (text !== heading) throw new Error(`The first card at ${site.url} is headed otherwise than expected.`);
  // Otherwise the page would only be slower, for no visible reason.
  if (refused.length > 0) throw new Error(refused.join('\n'));
  return { tab, firstCardAt: paintedAt, javaScriptBytes: await tab.evaluate(javaScriptBefore, paintedAt) };
}

/**
 * Bytes, as sent, of the page and the scripts that had arrived when the first card was painted. By the page's own timing: the
 * browser's protocol would cost time with each request. Runs in the page.
 */
function javaScriptBefore(paintedAt: number): number {
  return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= paintedAt)
    .filter(({ entryType, name }) => entryType === 'navigation' || new URL(name).pathname.endsWith('.js'))
    .reduce((sum, { transferSize, encodedBodySize }) => sum + (transferSize === 0 ? 0 : encodedBodySize), 0);
}

async function firstCardOf(tab: Page): Promise<FirstCard> {
  const faults: string[] = [];
  tab.on('pageerror', ({ message }) => faults.push(message));
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error([`No card at ${tab.url()}.`, ...faults].join('\n'))),
      LONGEST_WAIT_MS,
    );
  });
  try {
    return await Promise.race([tab.evaluate(() => window.bench.firstCard), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
