// What the app stores in a browser, written by the app's own stores.
import type { BrowserContext, Page } from '@playwright/test';
import { accounts } from '#simulator/data/accounts.ts';
import { AccessToken } from '#src/domain/access-token.ts';
import { createPreferences, type Preferences } from '#src/session/preferences.ts';
import { safeStorage, type SafeStorage } from '#src/session/storage.ts';
import { createSessionStore, type SignedIn } from '#src/session/stored-session.ts';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';

/** The entries of a storage. */
export type Entries = readonly (readonly [key: string, value: string])[];

function entriesOf(write: (storage: SafeStorage) => void): Entries {
  const storage = new MemoryStorage();
  write(safeStorage(() => storage));
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').map(
    (key) => [key, storage.getItem(key) ?? ''] as const,
  );
}

export const entriesOfPreferences = (changes: Partial<Preferences>): Entries =>
  entriesOf((device) => createPreferences(device).change(changes));

const SIGN_IN_ID = '0123456789abcdef';

/** The session after signing in through the form with a key of the simulator. */
export function signedInWith(token: string): SignedIn {
  const known = accounts.get(token.replace(/~.*/, ''));
  const accessToken = AccessToken.from(token);
  if (known === undefined || accessToken === null) throw new RangeError('Not a key of the simulator');
  const { appId, appName, userId, userName, timeZone, isPartner } = known;
  return {
    status: 'signed-in',
    token: accessToken,
    kind: { type: 'key' },
    signInId: SIGN_IN_ID,
    startedAt: Date.now(),
    remember: false,
    account: { appId, appName, userId, userName, isPartner, timeZone },
  };
}

/** What a browser keeps of a sign-in: a cookie as it was written, and entries of the device's storage. */
interface KeptSignIn {
  readonly cookie: string;
  readonly entries: Entries;
}

function keptSignIn(session: SignedIn): KeptSignIn {
  let written = '';
  const jar = {
    URL: 'http://127.0.0.1/',
    get cookie() {
      return written.split('; ', 1)[0] ?? '';
    },
    set cookie(text: string) {
      written = text;
    },
  };
  return { entries: entriesOf((device) => createSessionStore(device, jar).write(session)), cookie: written };
}

function writeSignIn({ cookie, entries }: KeptSignIn): void {
  if (!location.protocol.startsWith('http')) return;
  document.cookie = cookie;
  for (const [key, value] of entries) localStorage.setItem(key, value);
}

/** Signs in on every page load of the browser, until the result is disposed. */
export const startSignedIn = (target: Page | BrowserContext, session: SignedIn) =>
  target.addInitScript(writeSignIn, keptSignIn(session));

/** As the form of another tab does: this page learns of it when it reads the storage again. */
export const storeSignIn = (page: Page, session: SignedIn): Promise<void> =>
  page.evaluate(writeSignIn, keptSignIn(session));
