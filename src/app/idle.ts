import type { QueryClient } from '@tanstack/react-query';
import { idle, whenSettled } from '#src/api/loading.ts';

const loaded = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });

/** Resolves when the page has loaded, the browser is idle, and nothing on the screen waits for an API call. */
export async function networkIdle(queryClient: QueryClient): Promise<void> {
  await loaded();
  await idle();
  await whenSettled(queryClient);
}

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
