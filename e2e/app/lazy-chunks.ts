// The chunks that the app loads after its first paint.
import { readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

const built = readdirSync(new URL('../../dist/assets/', import.meta.url));

/**
 * Matches the URLs of the built files with these names and any hash.
 * @throws {RangeError} if the build has no such file: a test that blocks it would test nothing.
 */
export function filesNamed(names: readonly string[], extension: 'js' | 'css' = 'js'): RegExp {
  const pattern = (name: string): string => `/${name}-[\\w-]{8}\\.${extension}$`;
  const missing = names.filter((name) => !built.some((file) => new RegExp(pattern(name)).test(`/${file}`)));
  if (missing.length > 0) throw new RangeError(`Not in dist/assets: ${missing.join(', ')}.${extension}`);
  return new RegExp(names.map((name) => `/assets${pattern(name)}`).join('|'));
}

/** Delays these files until the returned function is called. */
export async function holdFiles(page: Page, pattern: RegExp): Promise<() => void> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** The script that loads the app. */
export const APP = filesNamed(['start-app']);

/** Keeps the app from starting. */
export const holdApp = (page: Page): Promise<() => void> => holdFiles(page, APP);

const loadedUrls = (page: Page): Promise<string[]> =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));

/** Loaded or failed. */
export const waitForFile = (page: Page, pattern: RegExp): Promise<void> =>
  expect.poll(async () => (await loadedUrls(page)).some((url) => pattern.test(url))).toBe(true);

/** Waits for the chunks and dictionaries that the app needs offline. */
export async function waitForOfflineFiles(page: Page): Promise<void> {
  const words = ['en-first', 'en-rest', 'ru-first', 'ru-rest'];
  const parts = [...words, 'failure', 'forms', 'results', 'menus'].map((name) => filesNamed([name]));
  await expect(async () => {
    // It loads them on the first activity.
    await page.mouse.move(1, 1);
    await page.mouse.move(2, 2);
    const loaded = await loadedUrls(page);
    expect(parts.filter((part) => !loaded.some((url) => part.test(url)))).toEqual([]);
  }).toPass({ intervals: [100] });
  // Importing them also waits for their dependencies.
  const modules = (await loadedUrls(page)).filter((url) => parts.some((part) => part.test(url)));
  await page.evaluate(async (all) => {
    for (const url of all) await import(url);
  }, modules);
  await expect.poll(() => missingStyleSheets(page)).toBe(0);
}

/** The number of style sheets that have not loaded. */
const missingStyleSheets = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('link')].filter(({ rel, sheet }) => rel === 'stylesheet' && !sheet)
        .length,
  );
