// The parts of the app that it loads after its first paint.
import { expect, type Page } from '@playwright/test';

/** What the app loads after its first paint, so that it can speak without a network. */
export async function readyForOffline(page: Page): Promise<void> {
  const parts = ['en', 'ru', 'failure', 'forms'];
  const missing = () =>
    page.evaluate((names) => {
      const loaded = performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming && entry.responseEnd > 0)
        .map(({ name }) => name.split('/').at(-1) ?? '');
      return names.filter((name) => !loaded.some((file) => file.startsWith(`${name}-`)));
    }, parts);
  await expect(async () => {
    // It does so when the page is used.
    await page.mouse.move(1, 1);
    await page.mouse.move(2, 2);
    expect(await missing()).toEqual([]);
  }).toPass({ intervals: [100] });
}
