// Scripts of the app that wait until the returned function is called.
import type { Page } from '@playwright/test';
import { APP, filesNamed } from '../app/lazy-chunks.ts';

/** The app cannot begin. */
export const holdApp = (page: Page): Promise<() => void> => hold(page, APP);

/** The app has begun, and waits for its English dictionary; so does the prerender. */
export const holdDictionary = (page: Page): Promise<() => void> => hold(page, filesNamed(['en']));

async function hold(page: Page, script: RegExp): Promise<() => void> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(script, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
