// What a tab's browser has of the service worker.
import { expect, type Page } from '@playwright/test';

/** Waits until the service worker answers for this tab. */
export async function untilControlled(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** Waits until a release is on the device that no tab has taken yet. */
export async function untilWaiting(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
}

/** The path and the query of every answer in Cache Storage, and its text. */
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

/** As the browser tells a tab that is looked at again. */
export async function lookAtAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}
