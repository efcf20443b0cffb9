// What the app stores in a browser and broadcasts to other tabs, written by the app's own stores.
import type { BrowserContext, Page } from '@playwright/test';
import { keys } from '#simulator/data/accounts.ts';
import { isPersonId, isUserId } from '#src/lib/ids.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import type { PersonKey } from '#src/lib/ids.ts';
import { createEndedSignIns } from '#src/session/ended-sign-ins.ts';
import { createSessionChannel, openChannel } from '#src/session/session-channel.ts';
import { createRecordStore } from '#src/session/session-record.ts';
import type { SignedIn } from '#src/session/session-state.ts';
import { createChosenCustomer } from '#src/session/stores/customers.ts';
import { createRecentPeople } from '#src/session/stores/recent-people.ts';
import { safeStorage, type SafeStorage } from '#src/session/stores/stored.ts';
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

/** The session after signing in through the form with a key of the simulator. */
export function signedInWith(token: string): SignedIn {
  const key = keys.get(token.replace(/~.*/, ''));
  const accessToken = AccessToken.from(token);
  if (key === undefined || accessToken === null) throw new RangeError('Not a key of the simulator');
  const { appId, appName, userId, userName, timeZone, components, book } = key.account;
  const isPartner = book !== null;
  const isTold = key.forbiddenMethods?.includes('getobj.account') !== true;
  return {
    status: 'signed-in',
    token: accessToken,
    kind: { type: 'key' },
    signInId: crypto.randomUUID(),
    startedAt: Date.now(),
    remember: false,
    partner: isTold && isPartner,
    account: isTold ? { appId, appName, userId, userName, isPartner, timeZone, components } : 'unavailable',
  };
}

/** The tab's storage during this session. */
export const sessionEntries = (session: SignedIn): Entries =>
  entriesOf((tab) => {
    const device = safeStorage(() => new MemoryStorage());
    createRecordStore(tab, device, createEndedSignIns(device)).save(session);
  });

interface PlainKey {
  readonly personId: number;
  readonly userId: number | null;
}

function keyOf({ personId, userId }: PlainKey): PersonKey {
  if (!isPersonId(personId) || (userId !== null && !isUserId(userId))) throw new RangeError('Not an ID');
  return { personId, userId };
}

/** The tab's storage after it has shown these people, most recent first. */
export const recentEntries = (people: readonly (PlainKey & { readonly name: string })[]): Entries =>
  entriesOf((tab) => {
    const recent = createRecentPeople(tab);
    for (const person of people.toReversed()) recent.visit({ ...keyOf(person), name: person.name });
  });

/** The tab's storage after a partner has chosen a customer. */
export const customerEntries = (userId: number, label: string): Entries =>
  entriesOf((tab) => {
    if (!isUserId(userId)) throw new RangeError('Not an ID');
    createChosenCustomer(tab).choose({ userId, label });
  });

/** The device's storage after a sign-in has ended there. */
export const endedEntries = ({ signInId }: Pick<SignedIn, 'signInId'>): Entries =>
  entriesOf((device) => createEndedSignIns(device).add(signInId));

/** Writes these entries to the tab's storage on every page load, until the result is disposed. */
export const startTabsWith = (target: Page | BrowserContext, entries: Entries) =>
  target.addInitScript((all) => {
    if (!location.protocol.startsWith('http')) return;
    for (const [key, value] of all) sessionStorage.setItem(key, value);
  }, entries);

/** Broadcasts a sign-in, as a tab does that has just signed in. */
export async function tellOfSignIn(page: Page, session: SignedIn): Promise<void> {
  // Node has `BroadcastChannel`, too.
  const open = openChannel();
  if (open === null) throw new Error('No channel between tabs');
  let message: unknown;
  open.channel.postMessage = (data) => void (message = data);
  createSessionChannel(open).send({ type: 'signed-in', session, answer: false });
  open.channel.close();
  await page.evaluate(([name, data]) => new BroadcastChannel(name).postMessage(data), [
    open.channel.name,
    message,
  ] as const);
}
