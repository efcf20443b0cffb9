// One visit to a page in a tab of its own, from the navigation to the first card.
import type { BrowserContext, Page } from '@playwright/test';
import { tokens } from '#simulator/data/tokens.ts';
import { startNetworkLog, type LoggedRequest } from './network-log.ts';
import type { LinkPage } from './link-page.ts';
import { installProbe, type FirstCard } from './probe.ts';
import type { SiteServer } from './site-server.ts';

export type Visit = {
  readonly tab: Page;
  /** Milliseconds. */
  readonly firstCardAt: number;
  readonly javaScriptBytes: number;
  readonly requests: readonly LoggedRequest[];
};

export type VisitOptions = {
  readonly personId: number;
  /** How the person's first card is headed: another one is no measurement. */
  readonly heading: string;
  /** A slow phone: 1.6 Mbit/s down, 0.75 up, 150 ms there and back, a processor four times slower. */
  readonly slow: boolean;
  /** What is in the storage before the page's scripts run: null where an agent has signed in. A remembered sign-in, if left out. */
  readonly session?: string | null;
  /** That is open already, and was made by a visit; a new one, if left out. */
  readonly tab?: Page;
  /** A page of another site that shows a link: the visit begins with a press on it. The URL is typed, if left out. */
  readonly linkedFrom?: LinkPage;
};

/** No page needs as long. */
const LONGEST_WAIT_MS = 120_000;

const BYTES_PER_SECOND = 1_000_000 / 8;
const SLOW = {
  network: {
    offline: false,
    // The server adds the round trips: the protocol's own latency would hide the API's.
    latency: 0,
    downloadThroughput: 1.6 * BYTES_PER_SECOND,
    uploadThroughput: 0.75 * BYTES_PER_SECOND,
  },
  processor: { rate: 4 },
};

/** A remembered sign-in as the app keeps it on the device (`localStorage`): without the names of its account. */
export function sessionRecord(): string {
  return JSON.stringify({
    token: tokens.client,
    kind: { type: 'key' },
    scope: 'bench',
    startedAt: Date.now(),
    remember: true,
    partner: false,
    account: null,
  });
}

export async function visit(
  context: BrowserContext,
  site: SiteServer,
  { personId, heading, slow, session = sessionRecord(), tab: open, linkedFrom }: VisitOptions,
): Promise<Visit> {
  const tab = open ?? (await context.newPage());
  if (open === undefined) await tab.addInitScript(installProbe, session);
  await linkedFrom?.open(tab);
  const protocol = await context.newCDPSession(tab);
  const refused: string[] = [];
  tab.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Security Policy'))
      refused.push(message.text());
  });
  const readLog = await startNetworkLog(protocol);
  if (slow) {
    await protocol.send('Network.emulateNetworkConditions', SLOW.network);
    await protocol.send('Emulation.setCPUThrottlingRate', SLOW.processor);
  }
  site.setFar(slow);
  site.closeIdleConnections(); // The visit connects anew, as after a pause.
  const url = `${site.url}/persons/${personId}`;
  if (linkedFrom === undefined) await tab.goto(url, { waitUntil: 'commit' });
  else await linkedFrom.follow(tab, url);
  const { paintedAt, text } = await firstCardOf(tab);
  if (text !== heading) throw new Error(`The first card at ${site.url} is headed otherwise than expected.`);
  // It would only be slower, and nobody would know why.
  if (refused.length > 0) throw new Error(refused.join('\n'));
  const javaScriptBytes = await tab.evaluate(javaScriptBefore, paintedAt);
  return { tab, firstCardAt: paintedAt, javaScriptBytes, requests: readLog() };
}

/**
 * Bytes of the page and the scripts that had come when the first card was painted: what it had to wait for. Runs in the page: the
 * protocol does not tell of a page that the browser moves to another process.
 */
function javaScriptBefore(paintedAt: number): number {
  const page = performance.getEntriesByType('navigation');
  const scripts = performance
    .getEntriesByType('resource')
    .filter(({ name }) => new URL(name).pathname.endsWith('.js'));
  return [...page, ...scripts]
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= paintedAt)
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
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
