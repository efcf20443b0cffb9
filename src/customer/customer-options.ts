import { parseUserId } from '#src/domain/ids.ts';
import { matchesQuery, parseQuery } from '#src/domain/text-query.ts';
import type { KnownCustomer } from './customers.ts';
import type { CustomerUserRow, ListedCustomer } from './customer-list.ts';

/** `name`: '' if only the ID is known. */
export type UserOption = Omit<CustomerUserRow, 'searched'> & { readonly isRecent?: true };

/** A row of the choice: whose data to open, or the way to the other users of the customer above. */
export type CustomerOption = UserOption | { readonly otherUsers: readonly CustomerUserRow[] };

export type CustomerOptions = {
  readonly options: readonly CustomerOption[];
  /** Whether there are more rows than are drawn. */
  readonly isCut: boolean;
};

/** The most rows that are drawn: to find others, the agent types more. */
export const MAX_DRAWN = 50;
const RECENT_SHOWN = 5;

/** A pasted URL is searched by its host. */
const URL_AROUND_HOST = /https?:\/\/(?:www\.)?([^\s/?#]+)\S*/giu;

/**
 * The choice for what was typed, which is found as the filter of records finds it. Without a text the recent customers come first.
 * If a customer does not match, those of its other users that match are listed.
 * Digits that are no listed user's ID are offered as one: archived customers are not listed.
 */
export function customerOptions(
  list: readonly ListedCustomer[],
  recent: readonly KnownCustomer[],
  typed: string,
): CustomerOptions {
  const text = typed.replace(URL_AROUND_HOST, '$1');
  const query = parseQuery(text);
  const matches = ({ searched }: CustomerUserRow): boolean => matchesQuery(searched, query);
  const byUserId = new Map(list.flat().map((user) => [user.userId, user]));
  const optionOf = (known: KnownCustomer): UserOption =>
    byUserId.get(known.userId) ?? { ...known, about: [], inactiveStatus: null };
  const userId = parseUserId(text.trim());
  const found = list.flatMap(([first, ...otherUsers]): readonly CustomerOption[] => {
    if (!matches(first)) return otherUsers.filter(matches);
    return otherUsers.length === 0 ? [first] : [first, { otherUsers }];
  });
  const options: readonly CustomerOption[] = [
    ...(query.length > 0
      ? []
      : recent.slice(0, RECENT_SHOWN).map((known): UserOption => ({ ...optionOf(known), isRecent: true }))),
    ...(userId === null || byUserId.has(userId) ? [] : [optionOf({ userId, name: '' })]),
    ...found.slice(0, MAX_DRAWN),
  ];
  return { options, isCut: found.length > MAX_DRAWN };
}
