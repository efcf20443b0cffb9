import type { Page } from '@playwright/test';

/** People pinned on this device before the app starts; what the test does to them stays. */
export async function rememberPinned(page: Page, pinned: readonly object[]): Promise<void> {
  await page.addInitScript((text) => {
    if (sessionStorage.getItem('remembered') !== null) return;
    sessionStorage.setItem('remembered', '');
    localStorage.setItem('person-visitors.pinned', text);
  }, JSON.stringify(pinned));
}
