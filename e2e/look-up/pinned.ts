import type { Page } from '@playwright/test';
import { tokens } from '#simulator/data/reserved.ts';
import { pinnedEntries, signedInWith, type Entries } from '../support/app-storage.ts';

/** Fills local storage before the app starts. */
async function rememberOnDevice(page: Page, entries: Entries): Promise<void> {
  await page.addInitScript((all) => {
    // Only once per tab: a reload keeps what the test has changed.
    if (sessionStorage.getItem('remembered') !== null) return;
    sessionStorage.setItem('remembered', '');
    for (const [key, value] of all) localStorage.setItem(key, value);
  }, entries);
}

/** Pins people in local storage before the app starts, under the account of the client's demo key. */
export const rememberPinned = (page: Page, people: Parameters<typeof pinnedEntries>[1]): Promise<void> =>
  rememberOnDevice(page, pinnedEntries(signedInWith(tokens.client), people));
