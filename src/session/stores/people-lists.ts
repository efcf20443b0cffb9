import { isRecord } from '#src/lib/is-record.ts';
import { isPersonId, isUserId, type PersonKey } from '#src/lib/ids.ts';
import { cutText } from '#src/lib/text/plain-line.ts';
import type { ReadableStore } from '#src/lib/create-store.ts';
import { type SafeStorage, createStoredList } from './safe-storage.ts';
import { pinsOwnerOf, type SessionState } from '#src/session/session-state.ts';

/** `label`: the name, or what the agent typed when pinning; '': not known. */
export type SavedPerson = PersonKey & { readonly label: string };

export const MAX_RECENT = 20;
export const MAX_PINNED = 50;
export const MAX_LABEL_LENGTH = 100;

/** Followed by the owner. */
const PINNED_KEY = 'person-visitors.pinned';
const RECENT_KEY = 'person-visitors.recent';

export type RecentPeople = ReadableStore<readonly SavedPerson[]> & {
  /** Puts the person on top. `company`: kept in memory only. */
  visit: (person: SavedPerson, company?: string | null) => void;
  /** The company of a person who was visited since the page was loaded; null: not known. */
  companyOf: (person: PersonKey) => string | null;
  clear: () => void;
};

export type PinnedPeople = ReadableStore<readonly SavedPerson[]> & {
  /** Shows the pins of the account that is signed in, and of no other. */
  follow: (session: SessionState) => void;
  /** Whether the account is known. If not, there are no pins, and nobody can be pinned. */
  isOpen: () => boolean;
  /** Adds at the end, or changes the label in place; false if the list is not open or full, or the storage is full. */
  pin: (person: SavedPerson) => boolean;
  unpin: (person: PersonKey) => void;
  /** Moves a person one place up or down. */
  move: (person: PersonKey, by: -1 | 1) => void;
};

export const personKey = ({ personId, userId }: PersonKey): string => `${personId}/${userId ?? ''}`;

export const isSamePerson = (a: PersonKey, b: PersonKey): boolean =>
  a.personId === b.personId && a.userId === b.userId;

/** Recent people live in this tab, until it is closed or the sign-in ends. */
export function createRecentPeople(tab: SafeStorage): RecentPeople {
  const list = createStoredList(tab, RECENT_KEY, parsePerson);
  const companies = new Map<string, string | null>();
  return {
    ...list,
    visit: (person, company = null) => {
      companies.set(personKey(person), company);
      const others = list.getState().filter((other) => !isSamePerson(other, person));
      list.set([person, ...others].slice(0, MAX_RECENT));
    },
    companyOf: (person) => companies.get(personKey(person)) ?? null,
    clear: () => {
      companies.clear();
      list.set([]);
    },
  };
}

/** Pinned people live on this device until unpinned, each account's apart; tabs follow each other. */
export function createPinnedPeople(device: SafeStorage): PinnedPeople {
  let key: string | null = null;
  const accountStorage: SafeStorage = {
    read: () => (key === null ? null : device.read(key)),
    write: (_, value) => key !== null && device.write(key, value),
    remove: () => key !== null && device.remove(key),
  };
  const list = createStoredList(accountStorage, PINNED_KEY, parsePerson);
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key || event.key === null) list.reload();
  });

  /** Undoes the change if the storage did not keep it. */
  const keep = (next: readonly SavedPerson[]): boolean => {
    const before = list.getState();
    const isKept = list.set(next);
    if (!isKept) list.set(before);
    return isKept;
  };
  return {
    ...list,
    follow: (session) => {
      const owner = pinsOwnerOf(session);
      const next = owner === null ? null : `${PINNED_KEY}.${owner}`;
      if (next === key) return;
      key = next;
      list.reload();
    },
    isOpen: () => key !== null,
    pin: (pinned) => {
      if (key === null) return false;
      const person = { ...pinned, label: cutText(pinned.label.trim(), MAX_LABEL_LENGTH) };
      const people = list.getState();
      if (people.some((other) => isSamePerson(other, person))) {
        return keep(people.map((other) => (isSamePerson(other, person) ? person : other)));
      }
      if (people.length >= MAX_PINNED) return false;
      return keep([...people, person]);
    },
    unpin: (person) => list.set(list.getState().filter((other) => !isSamePerson(other, person))),
    move: (person, by) => {
      const people = list.getState();
      const from = people.findIndex((other) => isSamePerson(other, person));
      const [moved, neighbour] = [people[from], people[from + by]];
      if (moved !== undefined && neighbour !== undefined)
        list.set(people.with(from, neighbour).with(from + by, moved));
    },
  };
}

function parsePerson(value: unknown): SavedPerson | null {
  if (!isRecord(value)) return null;
  const { personId, userId = null, label } = value;
  if (!isPersonId(personId) || !(userId === null || isUserId(userId))) return null;
  return { personId, userId, label: typeof label === 'string' ? cutText(label, MAX_LABEL_LENGTH) : '' };
}
