// The chunks that the app loads after its first paint.
import { readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

const built = readdirSync(new URL('../../dist/assets/', import.meta.url));

/** Matches the URL of the built file with this name and any hash. @throws if there is none: a test that blocks it would test nothing. */
export function fileNamed(name: string): RegExp {
  const pattern = new RegExp(`/assets/${name}-[\\w-]{8}\\.js$`);
  if (!built.some((file) => pattern.test(`/assets/${file}`)))
    throw new RangeError(`dist/assets has no ${name}`);
  return pattern;
}

/** Delays the file until the returned function is called. */
export async function holdFile(page: Page, pattern: RegExp): Promise<() => void> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** The script that loads the app. */
export const APP = fileNamed('start-app');

/** Keeps the app from starting. */
export const holdApp = (page: Page): Promise<() => void> => holdFile(page, APP);

/** Loaded or failed. */
export const waitForFile = (page: Page, pattern: RegExp): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)))
    .toContainEqual(expect.stringMatching(pattern));
