// Holds back scripts of the app until the returned function is called.
import type { Page } from '@playwright/test';
import { APP, filesNamed, holdFiles } from '../app/lazy-chunks.ts';

/** Keeps the app from starting. */
export const holdApp = (page: Page): Promise<() => void> => holdFiles(page, APP);

/** Keeps the app of the next page from starting until `ready` resolves. Not by `unroute`, which lets go of what is held. */
export async function holdAppUntil(page: Page, ready: () => Promise<void>): Promise<void> {
  await page.route(
    APP,
    async (route) => {
      await ready();
      await route.continue();
    },
    { times: 1 },
  );
}

/** Lets the app start, but keeps it and the prerender waiting for the first English words. */
export const holdDictionary = (page: Page): Promise<() => void> => holdFiles(page, filesNamed(['en-first']));
