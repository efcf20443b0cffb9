// The lines above the page.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from './controls.ts';

export const offlineStrip = (page: Page, language: Language = 'en'): Locator =>
  page
    .getByRole('status')
    .filter({ hasText: language === 'en' ? /^You are offline\./ : /^Вы\sне\sв\sсети\./ });

export const minuteStrip = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /^No requests are left for this minute\./ });

/** In a window that is not a phone's, a strip is as high as one small control. */
export async function expectOneLine(strip: Locator): Promise<void> {
  expect((await strip.boundingBox())?.height).toBeLessThanOrEqual(44);
}
