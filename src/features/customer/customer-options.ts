import { parseUserId } from '#src/lib/ids.ts';
import { matchesQuery, parseQuery } from '#src/lib/text/search-terms.ts';
import type { KnownCustomer } from '#src/session/stores/customers.ts';
import type { ListedCustomer } from './customer-list.ts';

/** A row of the choice. `name`: '' if only the ID is known. */
export type CustomerOption = Omit<ListedCustomer, 'searched'> & { readonly isRecent: boolean };

export type CustomerOptions = {
  readonly options: readonly CustomerOption[];
  /** There are more than are drawn. */
  readonly isCut: boolean;
};

/** Nobody reads further: the agent types more. */
export const MAX_DRAWN = 50;
const RECENT_SHOWN = 5;

/** A pasted URL is searched by its host. */
const URL_AROUND_HOST = /https?:\/\/(?:www\.)?([^\s/?#]+)\S*/giu;

/**
 * The choice for what was typed, which is found as the filter of records finds it. Without a text the recent customers come first.
 * Digits that are no listed user's ID are offered as one: archived customers are not listed.
 */
export function customerOptions(
  list: readonly ListedCustomer[],
  recent: readonly KnownCustomer[],
  typed: string,
): CustomerOptions {
  const text = typed.replace(URL_AROUND_HOST, '$1');
  const query = parseQuery(text);
  const byUserId = new Map(list.map((customer) => [customer.userId, customer]));
  const optionOf = (known: KnownCustomer, isRecent: boolean): CustomerOption => ({
    ...(byUserId.get(known.userId) ?? { ...known, about: [], inactiveStatus: null }),
    isRecent,
  });
  const userId = parseUserId(text.trim());
  const found = list.filter(({ searched }) => matchesQuery(searched, query));
  const options = [
    ...(query.length > 0 ? [] : recent.slice(0, RECENT_SHOWN).map((known) => optionOf(known, true))),
    ...(userId === null || byUserId.has(userId) ? [] : [optionOf({ userId, name: '' }, false)]),
    ...found.slice(0, MAX_DRAWN).map((customer) => optionOf(customer, false)),
  ];
  return { options, isCut: found.length > MAX_DRAWN };
}
