// The chunks that the app loads after its first paint.
import { readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

const built = readdirSync(new URL('../../dist/assets/', import.meta.url));

/**
 * Matches the URLs of the built files with these names and any hash.
 * @throws {RangeError} if the build has no such file: a test that blocks it would test nothing.
 */
export function filesNamed(names: readonly string[]): RegExp {
  const pattern = (name: string): string => `/${name}-[\\w-]{8}\\.js$`;
  const missing = names.filter((name) => !built.some((file) => new RegExp(pattern(name)).test(`/${file}`)));
  if (missing.length > 0) throw new RangeError(`Not in dist/assets: ${missing.join(', ')}`);
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
