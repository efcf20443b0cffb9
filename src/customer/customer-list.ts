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

/** Kept until the sign-in ends. */
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

/** A user of a partner's customer. Each text is one line. */
export type UserOption = {
  readonly userId: UserId;
  /** The customer's name, else its description, else the user's name; further users have both. '' if unknown. */
  readonly name: string;
  /** The user's name, the customer's description and sites, the user's login. */
  readonly about: readonly string[];
  readonly inactiveStatus: InactiveStatus | null;
  readonly searched: string;
  readonly isRecent?: true;
};

/** The first user opens the customer; the others are sorted by name. */
export type ListedCustomer = readonly [UserOption, ...UserOption[]];

/** Sorted by name, without customers that have no users. A user whose customer is not listed counts as one. */
export function listCustomers(
  customers: readonly Customer[],
  users: readonly CustomerUser[],
): readonly ListedCustomer[] {
  const byId = new Map<number | null, Customer>(customers.map((customer) => [customer.customerId, customer]));
  const listed = new Map<Customer | UserId, [UserOption, ...UserOption[]]>();
  for (const { userId, customerId, ...user } of users) {
    const customer = byId.get(customerId);
    const rows = listed.get(customer ?? userId);
    const login = line(user.login);
    const label = line(user.name) ?? login ?? String(userId);
    const texts = [customer?.description, ...(customer?.sites ?? [])].flatMap((text) => line(text) ?? []);
    const name = line(customer?.name) ?? texts[0] ?? label;
    const about = [...(rows ? [] : [label]), ...texts, ...(login === null ? [] : [login])];
    const row: UserOption = {
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
  const byName = (a: UserOption, b: UserOption): number => compare(a.name, b.name);
  return [...listed.values()]
    .map(([first, ...others]): ListedCustomer => [first, ...others.toSorted(byName)])
    .toSorted(([a], [b]) => byName(a, b));
}

const line = (text: string | null | undefined): string | null => plainLine(text ?? '') || null;

/** A user, or the row that opens the other users of the customer above. */
export type CustomerOption = UserOption | { readonly otherUsers: readonly UserOption[] };

export const MAX_DRAWN = 50;
const RECENT_SHOWN = 5;

/** A pasted URL is searched by its host. */
const URL_AROUND_HOST = /https?:\/\/(?:www\.)?([^\s/?#]+)\S*/giu;

/** Recent customers first if nothing is typed. Unlisted digits are offered as an ID: archived customers are not listed. */
export function customerOptions(
  list: readonly ListedCustomer[],
  recent: readonly KnownCustomer[],
  typed: string,
): { readonly options: readonly CustomerOption[]; readonly isCut: boolean } {
  const text = typed.replace(URL_AROUND_HOST, '$1');
  const query = parseQuery(text);
  const typedId = parseUserId(text.trim());
  const byUserId = new Map<UserId, UserOption>();
  const found: CustomerOption[] = [];
  for (const users of list) {
    for (const user of users) byUserId.set(user.userId, user);
    const [first, ...otherUsers] = users;
    const matches = users.filter(({ searched }) => matchesQuery(searched, query));
    if (matches[0] !== first) found.push(...matches);
    else found.push(first, ...(otherUsers.length === 0 ? [] : [{ otherUsers }]));
  }
  const toOption = ({ userId, name }: KnownCustomer): UserOption =>
    byUserId.get(userId) ?? { userId, name, about: [], inactiveStatus: null, searched: '' };
  const options: CustomerOption[] = found.slice(0, MAX_DRAWN);
  if (typedId !== null && !byUserId.has(typedId)) options.unshift(toOption({ userId: typedId, name: '' }));
  if (query.length === 0)
    options.unshift(
      ...recent.slice(0, RECENT_SHOWN).map((known) => ({ ...toOption(known), isRecent: true as const })),
    );
  return { options, isCut: found.length > MAX_DRAWN };
}
