// The requests of a page, from the browser's protocol.
import type { CDPSession } from '@playwright/test';

export type LoggedRequest = {
  /** Path and query. */
  readonly path: string;
  /** Milliseconds from the navigation's start; null: not finished. */
  readonly startedAt: number;
  finishedAt: number | null;
  /** Bytes of the body as sent; 0 from a cache. */
  bytes: number;
  source: 'network' | 'cache' | 'service worker';
};

/** Starts recording; the first request is the navigation. */
export async function startNetworkLog(session: CDPSession): Promise<() => readonly LoggedRequest[]> {
  const requests = new Map<string, LoggedRequest>();
  let start: number | null = null;
  const since = (seconds: number): number => (seconds - (start ?? seconds)) * 1000;

  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (!request.url.startsWith('http')) return;
    start ??= timestamp;
    const { pathname, search } = new URL(request.url);
    requests.set(requestId, {
      path: `${pathname}${search}`,
      startedAt: since(timestamp),
      finishedAt: null,
      bytes: 0,
      source: 'network',
    });
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const request = requests.get(requestId);
    if (request === undefined) return;
    if (response.fromServiceWorker === true) request.source = 'service worker';
    else if (response.fromDiskCache === true) request.source = 'cache';
    else request.bytes = Number(response.headers['Content-Length'] ?? 0);
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => {
    const request = requests.get(requestId);
    if (request !== undefined) request.source = 'cache';
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request === undefined) return;
    request.finishedAt = since(timestamp);
    // Less than the body, even with headers: a 304, the cached body is still valid.
    if (encodedDataLength < request.bytes) request.bytes = 0;
  });
  await session.send('Network.enable');
  return () => [...requests.values()];
}

/** One line for each request that began before the first card was painted. */
export function printWaterfall(requests: readonly LoggedRequest[], paintedAt: number): string {
  const ms = (value: number | null) => (value === null ? '–' : value.toFixed(0)).padStart(6);
  return requests
    .filter(({ startedAt }) => startedAt <= paintedAt)
    .map((request) => {
      const { path, startedAt, finishedAt, bytes, source } = request;
      return `  ${ms(startedAt)} →${ms(finishedAt)} ms ${String(bytes).padStart(8)} B  ${source.padEnd(14)} ${path}`;
    })
    .join('\n');
}
