import type { QueryClient } from '@tanstack/react-query';

const IDLE_MS = 2000;

/** Resolves when the browser has nothing to draw or to do, after two seconds at the latest. Safari has no idle callbacks. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: IDLE_MS });
    else setTimeout(resolve, IDLE_MS);
  });

const loaded = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });

/** Resolves when the page has loaded, is drawn, and has no question on its way: the line is free. */
export async function whenQuiet(queryClient: QueryClient): Promise<void> {
  await loaded();
  await idle();
  while (queryClient.isFetching() > 0) {
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
