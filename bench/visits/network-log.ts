// The requests of a page, as its own resource timing has them: the browser's protocol would cost time with each request.

export type LoggedRequest = {
  /** Path and query. */
  readonly path: string;
  /** Milliseconds from the navigation's start. */
  readonly startedAt: number;
  readonly finishedAt: number;
  /** Bytes of the body as sent; 0 from a cache. */
  readonly bytes: number;
  readonly source: 'network' | 'cache' | 'service worker';
};

/** Those that have finished, the page first. Runs in the page. */
export function readRequests(): readonly LoggedRequest[] {
  return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ responseEnd }) => responseEnd > 0)
    .map(({ name, startTime, responseEnd, transferSize, encodedBodySize, workerStart }) => {
      const { pathname, search } = new URL(name);
      return {
        path: `${pathname}${search}`,
        startedAt: startTime,
        finishedAt: responseEnd,
        bytes: transferSize === 0 ? 0 : encodedBodySize,
        source: transferSize > 0 ? 'network' : workerStart > 0 ? 'service worker' : 'cache',
      };
    });
}

/** One line for each request that began before the first card was painted. */
export function printWaterfall(requests: readonly LoggedRequest[], paintedAt: number): string {
  const ms = (value: number) => value.toFixed(0).padStart(6);
  return requests
    .filter(({ startedAt }) => startedAt <= paintedAt)
    .map((request) => {
      const { path, startedAt, finishedAt, bytes, source } = request;
      return `  ${ms(startedAt)} →${ms(finishedAt)} ms ${String(bytes).padStart(8)} B  ${source.padEnd(14)} ${path}`;
    })
    .join('\n');
}
