import type { Page } from '@playwright/test';
import { keys } from '#simulator/data/accounts.ts';
import { tokens } from '#simulator/data/tokens.ts';

/** Where pins stood before they belonged to accounts. */
export const FORMER_PINS = 'person-visitors.pinned';

function pinsOf(token: string): string {
  const account = keys.get(token)?.account;
  return `${FORMER_PINS}.${account?.appId}.${account?.userId}`;
}

/** People pinned on this device before the app starts, by the account of the client's demo key unless told otherwise. */
export async function rememberPinned(
  page: Page,
  pinned: readonly object[],
  key = pinsOf(tokens.client),
): Promise<void> {
  await page.addInitScript(
    ([name, text]) => {
      // What the test does to them stays.
      if (sessionStorage.getItem('remembered') !== null) return;
      sessionStorage.setItem('remembered', '');
      localStorage.setItem(name, text);
    },
    [key, JSON.stringify(pinned)] as const,
  );
}
