import { parseUserId, type UserId } from '#src/lib/ids.ts';
import { foldToFind } from '#src/lib/text/fold.ts';
import { matchesQuery, parseQuery } from '#src/lib/text/search-terms.ts';
import type { KnownCustomer } from '#src/session/stores/customers.ts';
import type { ListedCustomer, ListedUser } from './customer-list.ts';

/** A row of the choice: a user of a customer, or the way to the customer's other users. */
export type CustomerOption = {
  readonly key: string;
  /** Whom the row opens; null: it shows the other users. */
  readonly userId: UserId | null;
  /** For the app bar; '' if only the ID is known. */
  readonly name: string;
  readonly customer: ListedCustomer | null;
  readonly user: ListedUser | null;
  readonly isRecent: boolean;
};

export type CustomerOptions = {
  readonly options: readonly CustomerOption[];
  /** There are more than are drawn. */
  readonly isCut: boolean;
};

/** Nobody reads further: the agent types more. */
export const MAX_DRAWN = 50;
const RECENT_SHOWN = 5;

/** Pasted from the viewer ("User ID 299901", "ID пользователя 299901") or from a link ("user_id=299901"). */
const USER_ID_PREFIX = /^\s*(?:user[_ ]id|id пользователя)[\s:=\u00a0]*(?=\d)/iu;
/** A pasted URL is searched by its host. */
const URL_AROUND_HOST = /https?:\/\/(?:www\.)?([^\s/?#]+)\S*/giu;

const userOption = (customer: ListedCustomer, user: ListedUser, isRecent = false): CustomerOption => ({
  key: `${isRecent ? 'recent' : 'user'} ${user.userId}`,
  userId: user.userId,
  // The first user stands for the customer.
  name: user === customer.users[0] ? customer.name : `${customer.name} · ${user.label}`,
  customer,
  user,
  isRecent,
});

const bareOption = ({ userId, name }: KnownCustomer, isRecent: boolean): CustomerOption => ({
  key: `${isRecent ? 'recent' : 'typed'} ${userId}`,
  userId,
  name,
  customer: null,
  user: null,
  isRecent,
});

/** The customer with its first user; the others after a press on a row of their own. */
function optionsOf(customer: ListedCustomer, opened: ListedCustomer | null): readonly CustomerOption[] {
  const [first, ...others] = customer.users;
  const row = userOption(customer, first);
  if (others.length === 0) return [row];
  if (customer === opened) return [row, ...others.map((user) => userOption(customer, user))];
  return [row, { ...row, key: `others ${first.userId}`, userId: null, user: null }];
}

function searchedText({ customerId, name, about, users }: ListedCustomer): string {
  const ids = [customerId ?? '', ...users.map(({ userId }) => userId)];
  const texts = [name, ...about, ...users.flatMap(({ label, login }) => [label, login ?? '']), ...ids];
  return foldToFind(texts.join('\n'));
}

/**
 * The choice for what was typed: customers in whose name, description, sites, users or IDs it is found, as the filter of records
 * finds it. Without a text the recent customers come first. Digits that are no listed user's ID are offered as one: archived
 * customers are not listed.
 */
export function customerOptions(
  list: readonly ListedCustomer[],
  recent: readonly KnownCustomer[],
  typed: string,
  opened: ListedCustomer | null,
): CustomerOptions {
  const text = typed.replace(USER_ID_PREFIX, '').replace(URL_AROUND_HOST, '$1');
  const query = parseQuery(text);
  const byUserId = new Map(
    list.flatMap((customer) => customer.users.map((user) => [user.userId, { customer, user }] as const)),
  );
  const top = query.length > 0 ? [] : recent.slice(0, RECENT_SHOWN);
  const found =
    query.length === 0 ? list : list.filter((customer) => matchesQuery(searchedText(customer), query));
  const userId = parseUserId(text.trim());
  const options = [
    ...top.map((known) => {
      const listed = byUserId.get(known.userId);
      return listed === undefined ? bareOption(known, true) : userOption(listed.customer, listed.user, true);
    }),
    ...(userId === null || byUserId.has(userId) ? [] : [bareOption({ userId, name: '' }, false)]),
    ...found.slice(0, MAX_DRAWN).flatMap((customer) => optionsOf(customer, opened)),
  ];
  return { options, isCut: found.length > MAX_DRAWN };
}
