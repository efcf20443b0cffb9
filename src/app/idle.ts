import type { QueryClient } from '@tanstack/react-query';
import { idle, whenSettled } from '#src/api/loading.ts';

const loaded = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });

/** Resolves when the page has loaded, the browser is idle, and no API call is pending. */
export async function networkIdle(queryClient: QueryClient): Promise<void> {
  await loaded();
  await idle();
  await whenSettled(queryClient);
}

const EVENTS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;
const ACTIVITY_MS = 10_000;

/** Resolves at the agent's first action, or after ten seconds. */
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
