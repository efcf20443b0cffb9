import { parsePersonId, parseUserId, parseVisitorId, type VisitorId } from '#src/lib/ids.ts';

/** Ids as they are parsed from a person's URL. */
export function personOf(person: number, user: number | null = null) {
  const personId = parsePersonId(String(person));
  if (personId === null) throw new Error('The id does not parse.');
  return { personId, userId: user === null ? null : parseUserId(String(user)) };
}

/** The id of a visitor record, as it is parsed from its URL. */
export function visitorOf(visitor: number): VisitorId {
  const visitorId = parseVisitorId(String(visitor));
  if (visitorId === null) throw new Error('The id does not parse.');
  return visitorId;
}
