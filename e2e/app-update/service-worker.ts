// The service worker's state and cache, as a tab sees them.
import { expect, type Page, type Worker } from '@playwright/test';

/** Waits until the service worker controls this tab. */
export async function untilControlled(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** Waits until a new release is installed and waiting. */
export async function untilWaiting(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
}

/**
 * Waits until a new release is in use. After the last tab of the former one has closed, the browser still lets that one end
 * its answers.
 */
export async function untilStarted(worker: Worker | undefined): Promise<void> {
  await expect.poll(() => worker?.evaluate('self.serviceWorker.state')).toBe('activated');
}

/** The path with the query, and the text, of every response in Cache Storage. */
export async function cachedFiles(page: Page): Promise<[path: string, text: string][]> {
  return page.evaluate(async () => {
    const found: [string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname, search } = new URL(request.url);
        found.push([pathname + search, (await (await cache.match(request))?.text()) ?? '']);
      }
    }
    return found;
  });
}

/** Fires the event that a tab gets when it becomes visible again. */
export async function lookAtAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}
