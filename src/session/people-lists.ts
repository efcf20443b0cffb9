import { isPersonId, isUserId, type PersonId, type UserId } from '#src/primitives/ids.ts';
import type { SafeStorage } from './safe-storage.ts';
import { createStoredList, type StoredList } from './stored-list.ts';

/** A person on a list, on whose behalf included: the same id under another customer is another person. */
export type PersonKey = { readonly personId: PersonId; readonly userId: UserId | null };
export type RecentPerson = PersonKey & { readonly name: string };
/** `customer`: what the customer was called when the person was pinned. */
export type PinnedPerson = PersonKey & { readonly label: string; readonly customer?: string | undefined };

export const MOST_RECENT = 20;
export const MOST_PINNED = 50;
const LONGEST_LABEL = 100;

const PINNED_KEY = 'person-visitors.pinned';
const RECENT_KEY = 'person-visitors.recent';

export type RecentPeople = Pick<StoredList<RecentPerson>, 'getState' | 'subscribe'> & {
  /** Puts the person on top. */
  visit: (person: RecentPerson) => void;
  clear: () => void;
};

export type PinnedPeople = Pick<StoredList<PinnedPerson>, 'getState' | 'subscribe'> & {
  /** Adds at the end, or changes the label where it stands; false where the list is full. */
  pin: (person: PinnedPerson) => boolean;
  unpin: (person: PersonKey) => void;
  /** Moves a person by a number of places (negative: towards the top). */
  move: (person: PersonKey, by: number) => void;
};

export const isSamePerson = (a: PersonKey, b: PersonKey): boolean =>
  a.personId === b.personId && a.userId === b.userId;

/** Recent people: of this tab only, gone with it and with the sign-in. */
export function createRecentPeople(tab: SafeStorage): RecentPeople {
  const list = createStoredList(tab, RECENT_KEY, (value) => {
    const person = parsePerson(value);
    return person === null ? null : { ...person.key, name: person.text('name') };
  });
  return {
    ...list,
    visit: (person) => {
      const others = list.getState().filter((other) => !isSamePerson(other, person));
      list.set([person, ...others].slice(0, MOST_RECENT));
    },
    clear: () => list.set([]),
  };
}

/** Pinned people: on this device until unpinned; tabs follow each other. */
export function createPinnedPeople(device: SafeStorage): PinnedPeople {
  const list = createStoredList(device, PINNED_KEY, (value): PinnedPerson | null => {
    const person = parsePerson(value);
    if (person === null) return null;
    return { ...person.key, label: person.text('label'), customer: person.text('customer') || undefined };
  });
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === PINNED_KEY || event.key === null) list.reload();
  });
  return {
    ...list,
    pin: (pinned) => {
      const person = { ...pinned, label: pinned.label.trim().slice(0, LONGEST_LABEL) };
      const people = list.getState();
      if (people.some((other) => isSamePerson(other, person))) {
        list.set(people.map((other) => (isSamePerson(other, person) ? person : other)));
        return true;
      }
      if (people.length >= MOST_PINNED) return false;
      list.set([...people, person]);
      return true;
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

function parsePerson(value: unknown): { key: PersonKey; text: (field: string) => string } | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = new Map<string, unknown>(Object.entries(value));
  const personId = fields.get('personId');
  const userId = fields.get('userId') ?? null;
  if (!isPersonId(personId) || !(userId === null || isUserId(userId))) return null;
  const text = (field: string): string => {
    const found = fields.get(field);
    return typeof found === 'string' ? found.slice(0, LONGEST_LABEL) : '';
  };
  return { key: { personId, userId }, text };
}
