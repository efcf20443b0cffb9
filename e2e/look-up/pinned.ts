import type { Page } from '@playwright/test';
import { tokens } from '#simulator/data/tokens.ts';
import { pinnedEntries, signedInWith, type Entries } from '../support/app-storage.ts';

/** Where an earlier release kept pins, before they belonged to accounts. */
export const FORMER_PINS = 'person-visitors.pinned';

/** What is kept on this device before the app starts. */
export async function rememberOnDevice(page: Page, entries: Entries): Promise<void> {
  await page.addInitScript((all) => {
    // What the test does to it stays.
    if (sessionStorage.getItem('remembered') !== null) return;
    sessionStorage.setItem('remembered', '');
    for (const [key, value] of all) localStorage.setItem(key, value);
  }, entries);
}

/** People pinned on this device before the app starts, by the account of the client's demo key. */
export const rememberPinned = (page: Page, people: Parameters<typeof pinnedEntries>[1]): Promise<void> =>
  rememberOnDevice(page, pinnedEntries(signedInWith(tokens.client), people));
