import type { Page } from '@playwright/test';

/** Call before the app copies or a test pastes: headless Chromium refuses both without permission. */
export async function allowClipboard(page: Page): Promise<void> {
  const context = page.context();
  // Firefox has no such permission: playwright.config.ts sets a preference instead.
  if (context.browser()?.browserType().name() === 'firefox') return;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
}

export async function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
