// What the app stores in a browser, written by its own stores.
import type { BrowserContext, Page } from '@playwright/test';
import { accounts } from '#simulator/data/accounts.ts';
import { AccessToken } from '#src/domain/access-token.ts';
import { createPreferences, type Preferences } from '#src/session/preferences.ts';
import { safeStorage, type SafeStorage } from '#src/session/storage.ts';
import { createSessionStore, type SignedIn } from '#src/session/stored-session.ts';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { FakeJar } from '#src/session/testing/fake-tabs.ts';

export type Entries = readonly (readonly [key: string, value: string])[];

function toEntries(write: (storage: SafeStorage) => void): Entries {
  const storage = new MemoryStorage();
  write(safeStorage(() => storage));
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').map(
    (key) => [key, storage.getItem(key) ?? ''] as const,
  );
}

export const preferenceEntries = (changes: Partial<Preferences>): Entries =>
  toEntries((device) => createPreferences(device).change(changes));

const SIGN_IN_ID = '0123456789abcdef';

/** The session after signing in through the form with one of the simulator's keys. */
export function signedInWith(token: string): SignedIn {
  const known = accounts.get(token.replace(/~.*/, ''));
  const accessToken = AccessToken.from(token);
  if (known === undefined || accessToken === null) throw new RangeError('Not a key of the simulator');
  const { appId, appName, userId, userName, timeZone, isPartner, components } = known;
  const permissions = known.permissions.map((unit) => `${unit}: select`);
  return {
    status: 'signed-in',
    token: accessToken,
    kind: { type: 'key' },
    signInId: SIGN_IN_ID,
    startedAt: Date.now(),
    remember: false,
    account: { appId, appName, userId, userName, isPartner, timeZone, components, permissions },
  };
}

function toStoredSignIn(session: SignedIn) {
  const jar = new FakeJar();
  const entries = toEntries((device) => createSessionStore(device, jar).write(session));
  return { entries, cookie: `${jar.cookie}; Path=/; SameSite=Strict` };
}

function writeSignIn({ cookie, entries }: ReturnType<typeof toStoredSignIn>): void {
  if (!location.protocol.startsWith('http')) return;
  document.cookie = cookie;
  for (const [key, value] of entries) localStorage.setItem(key, value);
}

/** Signs in on every page load of the browser, until the result is disposed. */
export const startSignedIn = (target: Page | BrowserContext, session: SignedIn) =>
  target.addInitScript(writeSignIn, toStoredSignIn(session));

/** As another tab's form does. This page notices when it reads the storage again. */
export const storeSignIn = (page: Page, session: SignedIn): Promise<void> =>
  page.evaluate(writeSignIn, toStoredSignIn(session));
