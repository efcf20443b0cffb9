import type { QueryClient } from '@tanstack/react-query';

const TIMEOUT_MS = 2000;

/** Resolves when the browser is idle, after two seconds at the latest. Safari has no idle callbacks. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: TIMEOUT_MS });
    else setTimeout(resolve, TIMEOUT_MS);
  });

const loaded = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });

/** Resolves when the page has loaded, the browser is idle, and nothing on the screen waits for an API call. */
export async function networkIdle(queryClient: QueryClient): Promise<void> {
  await loaded();
  await idle();
  while (queryClient.isFetching({ type: 'active' }) > 0) {
    await nextChange(queryClient);
    await idle();
  }
}

const nextChange = (queryClient: QueryClient): Promise<void> =>
  new Promise((resolve) => {
    const stop = queryClient.getQueryCache().subscribe(() => {
      stop();
      resolve();
    });
  });

const EVENTS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;
const ACTIVITY_MS = 10_000;

/** Resolves when the agent first uses the page, after ten seconds at the latest. */
export function firstActivity(): Promise<void> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    const end = (): void => {
      controller.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, ACTIVITY_MS);
    for (const event of EVENTS) addEventListener(event, end, { signal: controller.signal, passive: true });
  });
}
