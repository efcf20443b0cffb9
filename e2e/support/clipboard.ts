import type { Page } from '@playwright/test';

/** To be called before the app copies or a test pastes: headless Chromium refuses both without it. */
export async function allowClipboard(page: Page): Promise<void> {
  const context = page.context();
  // Firefox knows no such permission: a preference in playwright.config.ts is in its place.
  if (context.browser()?.browserType().name() === 'firefox') return;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
}

export async function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
