import { parsePersonId, parseUserId, type PersonKey } from '#src/domain/ids.ts';
import { asObject } from '#src/domain/json.ts';
import { cutText } from '#src/domain/plain-text.ts';
import { listParser, type SafeStorage, perSignInStore } from './storage.ts';

/** `name`: '' if there is none. Never an e-mail or a phone in its place, as it is stored. */
export type RecentPerson = PersonKey & { readonly name: string };

export const MAX_RECENT = 20;
const MAX_NAME_LENGTH = 100;

export type RecentPeople = ReturnType<typeof createRecentPeople>;

/** The recent people of this tab, until it is closed or the sign-in ends: the last one visited first. */
export function createRecentPeople(tab: SafeStorage) {
  const list = perSignInStore(tab, 'person-visitors.recent', listParser(parsePerson));
  return {
    ...list,
    visit: (person: RecentPerson): void => {
      const { personId: id, userId: user } = person;
      const others = list.getState().filter(({ personId, userId }) => personId !== id || userId !== user);
      list.set([person, ...others].slice(0, MAX_RECENT));
    },
  };
}

function parsePerson(value: unknown): RecentPerson | null {
  const { name, personId: id, userId: user } = asObject(value);
  const [personId, userId] = [parsePersonId(id), parseUserId(user)];
  // Without its customer, it would be another person.
  if (typeof name !== 'string' || personId === null || userId !== (user ?? null)) return null;
  return { personId, userId, name: cutText(name, MAX_NAME_LENGTH) };
}
