import { isRecord } from '#src/lib/is-record.ts';
import { isPersonId, isUserId, type PersonId, type UserId } from '#src/lib/ids.ts';
import { type SafeStorage, createStoredList, type StoredList } from './safe-storage.ts';
import { pinsOwnerOf, type SessionState } from '#src/session/session-state.ts';

/** The same id under another customer is another person. */
export type PersonKey = { readonly personId: PersonId; readonly userId: UserId | null };
export type RecentPerson = PersonKey & { readonly name: string };
export type PinnedPerson = PersonKey & { readonly label: string };

export const MAX_RECENT = 20;
export const MAX_PINNED = 50;
export const MAX_LABEL_LENGTH = 100;

/** Followed by the owner. */
const PINNED_KEY = 'person-visitors.pinned';
const RECENT_KEY = 'person-visitors.recent';

export type RecentPeople = Pick<StoredList<RecentPerson>, 'getState' | 'subscribe'> & {
  /** Puts the person on top. `company`: kept in memory only. */
  visit: (person: RecentPerson, company?: string | null) => void;
  /** The company of a person who was visited since the page was loaded; null: not known. */
  companyOf: (person: PersonKey) => string | null;
  clear: () => void;
};

export type PinnedPeople = Pick<StoredList<PinnedPerson>, 'getState' | 'subscribe'> & {
  /** Shows the pins of the account that is signed in, and of no other. */
  follow: (session: SessionState) => void;
  /** Whether the account is known. If not, there are no pins, and nobody can be pinned. */
  isOpen: () => boolean;
  /** Adds at the end, or changes the label in place; false if the list is not open or full, or the storage is full. */
  pin: (person: PinnedPerson) => boolean;
  unpin: (person: PersonKey) => void;
  /** Moves a person by a number of places (negative: towards the top). */
  move: (person: PersonKey, by: number) => void;
};

export const personKey = ({ personId, userId }: PersonKey): string => `${personId}/${userId ?? ''}`;

export const isSamePerson = (a: PersonKey, b: PersonKey): boolean =>
  a.personId === b.personId && a.userId === b.userId;

/** Recent people live in this tab, until it is closed or the sign-in ends. */
export function createRecentPeople(tab: SafeStorage): RecentPeople {
  const list = createStoredList(tab, RECENT_KEY, (value) => {
    const person = parsePerson(value);
    return person === null ? null : { ...person.key, name: shortText(person.fields['name']) };
  });
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
  const ofAccount: SafeStorage = {
    read: () => (key === null ? null : device.read(key)),
    write: (_, value) => key !== null && device.write(key, value),
    remove: () => key !== null && device.remove(key),
  };
  const list = createStoredList(ofAccount, PINNED_KEY, (value) => {
    const person = parsePerson(value);
    return person === null ? null : { ...person.key, label: shortText(person.fields['label']) };
  });
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key || event.key === null) list.reload();
  });

  /** Undoes the change if the storage did not keep it. */
  const keep = (next: readonly PinnedPerson[]): boolean => {
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
      const person = { ...pinned, label: pinned.label.trim().slice(0, MAX_LABEL_LENGTH) };
      const people = list.getState();
      if (people.some((other) => isSamePerson(other, person))) {
        return keep(people.map((other) => (isSamePerson(other, person) ? person : other)));
      }
      if (people.length >= MAX_PINNED) return false;
      return keep([...people, person]);
    },
    unpin: (person) => list.set(list.getState().filter((other) => !isSamePerson(other, person))),
    move: (person, by) => {
      const people = [...list.getState()];
      const from = people.findIndex((other) => isSamePerson(other, person));
      const [moved] = people.splice(from, from === -1 ? 0 : 1);
      if (moved === undefined) return;
      people.splice(Math.max(0, Math.min(people.length, from + by)), 0, moved);
      list.set(people);
    },
  };
}

type Stored = { readonly key: PersonKey; readonly fields: Record<string, unknown> };

function parsePerson(value: unknown): Stored | null {
  if (!isRecord(value)) return null;
  const { personId, userId = null } = value;
  if (!isPersonId(personId) || !(userId === null || isUserId(userId))) return null;
  return { key: { personId, userId }, fields: value };
}

const shortText = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, MAX_LABEL_LENGTH) : '';
