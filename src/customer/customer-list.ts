import { queryOptions } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import { requestKey } from '#src/api/queries.ts';
import { foldToFind } from '#src/domain/compare-texts.ts';
import { parseUserId, type UserId } from '#src/domain/ids.ts';
import { plainLine } from '#src/domain/plain-text.ts';
import { matchesQuery, parseQuery } from '#src/domain/text-query.ts';
import type { KnownCustomer } from './current-customer.tsx';
import {
  type Customer,
  customersRequest,
  type CustomerUser,
  customerUsersRequest,
  type InactiveStatus,
} from './customer-requests.ts';

/** A user of a partner's customer, on whose behalf its data is opened. Each text is one line. */
export type CustomerUserRow = {
  readonly userId: UserId;
  /** The customer's name, else its description, else the user's; of further users with the user's. */
  readonly name: string;
  /** What else distinguishes it: the user's name, the customer's description and sites, the user's login. */
  readonly about: readonly string[];
  readonly inactiveStatus: InactiveStatus | null;
  /** The folded text that the typed text is searched in. */
  readonly searched: string;
};

/** A customer's users. The first one opens it, the others are sorted by name. */
export type ListedCustomer = readonly [CustomerUserRow, ...CustomerUserRow[]];

const line = (text: string | null | undefined): string | null => plainLine(text ?? '') || null;

/**
 * From the rows of `get.customers` and `get.customer_users`, sorted by name. A customer without users cannot be opened, and is left out.
 * A user whose customer is not listed counts as a customer.
 */
export function listCustomers(
  customers: readonly Customer[],
  users: readonly CustomerUser[],
): readonly ListedCustomer[] {
  const byId = new Map<number | null, Customer>(customers.map((customer) => [customer.customerId, customer]));
  const listed = new Map<Customer | UserId, [CustomerUserRow, ...CustomerUserRow[]]>();
  for (const { userId, customerId, ...user } of users) {
    const customer = byId.get(customerId);
    const rows = listed.get(customer ?? userId);
    const login = line(user.login);
    const label = line(user.name) ?? login ?? String(userId);
    const texts = [customer?.description, ...(customer?.sites ?? [])].flatMap((text) => line(text) ?? []);
    const name = line(customer?.name) ?? texts[0] ?? label;
    const about = [...(rows ? [] : [label]), ...texts, ...(login === null ? [] : [login])];
    const row: CustomerUserRow = {
      userId,
      name: rows ? `${name} · ${label}` : name,
      about,
      inactiveStatus: customer?.inactiveStatus ?? null,
      searched: foldToFind([name, label, ...about, customerId, userId].join('\n')),
    };
    if (rows) rows.push(row);
    else listed.set(customer ?? userId, [row]);
  }
  const { compare } = new Intl.Collator(['ru', 'en'], { numeric: true });
  const byName = (a: CustomerUserRow, b: CustomerUserRow): number => compare(a.name, b.name);
  return [...listed.values()]
    .map(([first, ...others]): ListedCustomer => [first, ...others.toSorted(byName)])
    .toSorted(([a], [b]) => byName(a, b));
}

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

/** The customers of the signed-in partner with their users, kept until the sign-in ends. */
export const customersQuery = (caller: Caller) =>
  queryOptions({
    queryKey: requestKey(caller.signInId, { method: 'get.customers', key: {} }),
    queryFn: async ({ signal }) => {
      const [customers, users] = await Promise.all([
        caller.api.call(customersRequest, { ...caller, signal }),
        caller.api.call(customerUsersRequest, { ...caller, signal }),
      ]);
      return listCustomers(customers, users);
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
