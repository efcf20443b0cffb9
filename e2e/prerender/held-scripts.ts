// Holds back scripts of the app until the returned function is called.
import type { Page } from '@playwright/test';
import { APP, filesNamed } from '../app/lazy-chunks.ts';

/** Keeps the app from starting. */
export const holdApp = (page: Page): Promise<() => void> => hold(page, APP);

/** Lets the app start, but keeps it and the prerender waiting for the English dictionary. */
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
