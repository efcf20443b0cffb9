// The lines above the page.
import { expect, type Locator, type Page } from '@playwright/test';

export const offlineStrip = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /^You are offline\./ });

/** In a window that is not a phone's, a strip is as high as one small control. */
export async function expectOneLine(strip: Locator): Promise<void> {
  expect((await strip.boundingBox())?.height).toBeLessThanOrEqual(44);
}
