import { AccessToken } from '#src/domain/access-token.ts';
import { parsePersonId, parseUserId, parseVisitorId, type UserId, type VisitorId } from '#src/domain/ids.ts';

/** Parses a text that is known to be valid. */
function must<T>(value: T | null): T {
  if (value === null) throw new Error('The text does not parse.');
  return value;
}

export const toToken = (text = 'key'): AccessToken => must(AccessToken.from(text));

export const toUserId = (user: number): UserId => must(parseUserId(user));

export const toVisitorId = (visitor: number): VisitorId => must(parseVisitorId(visitor));

/** Ids as they are parsed from a person's URL. */
export const toPersonKey = (person: number, user: number | null = null) => ({
  personId: must(parsePersonId(person)),
  userId: user === null ? null : toUserId(user),
});
