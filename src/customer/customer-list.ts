import { queryOptions } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import { id, string } from '#src/api/fields.ts';
import { requestKey } from '#src/api/queries.ts';
import { names } from '#src/api/reports.ts';
import type { Request } from '#src/api/request.ts';
import { field, fieldsOf, parseRows, required, z } from '#src/api/schema.ts';
import { foldToFind } from '#src/domain/compare-texts.ts';
import { parseId, parseUserId, type UserId } from '#src/domain/ids.ts';
import { plainLine } from '#src/domain/plain-text.ts';
import { parseQuery, type Query, termPlace } from '#src/domain/text-query.ts';
import type { KnownCustomer } from '#src/session/customers.ts';

/** Why a customer's data may be refused. */
const inactiveStatuses = ['waiting', 'manual_lock', 'limit_lock', 'debt_lock'] as const;
export type InactiveStatus = (typeof inactiveStatuses)[number];

export const customerFields = fieldsOf({
  customerId: ['id', required('number', parseId)],
  name: ['name', string],
  description: ['description', string],
  /** null: `active`, or a word that is not in the reference. */
  inactiveStatus: [
    'status',
    field('string', (value) => inactiveStatuses.find((each) => each === value) ?? null),
  ],
  sites: ['sites', names('site_domain_name')],
});

/** null: missing. */
export type Customer = Readonly<z.output<typeof customerFields.schema>>;

/** The API's limit of rows per response. */
const MAX_ROWS = 10_000;

export const customersRequest: Request<readonly Customer[]> = {
  method: 'get.customers',
  // Without `fields`, the API adds each customer's tariff and limits.
  params: { limit: MAX_ROWS, fields: customerFields.names },
  parse: (data) => parseRows(customerFields.schema, data).items,
};

export const userFields = fieldsOf({
  userId: ['id', required('number', parseUserId)],
  name: ['name', string],
  login: ['login', string],
  customerId: ['customer_id', id],
});

/** A partner's calls name its `user_id`. null: missing. */
export type CustomerUser = Readonly<z.output<typeof userFields.schema>>;

export const customerUsersRequest: Request<readonly CustomerUser[]> = {
  method: 'get.customer_users',
  params: { limit: MAX_ROWS, fields: userFields.names },
  parse: (data) => parseRows(userFields.schema, data).items,
};

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
export type CustomerOption = {
  readonly userId: UserId;
  /** The customer's name, else its description, else the user's name; further users have both. '' if unknown. */
  readonly name: string;
  /** The user's name, the customer's description and sites, the user's login. */
  readonly about: readonly string[];
  readonly inactiveStatus: InactiveStatus | null;
  readonly isRecent?: true;
};

/** The first user opens the customer; the others are sorted by name. */
export type ListedCustomer = readonly [ListedUser, ...ListedUser[]];

type ListedUser = CustomerOption & {
  /** Folded: the name; description, sites and login; the user's name. */
  readonly searched: readonly string[];
  /** Found only as a whole. */
  readonly ids: readonly string[];
};

/** Sorted by name, without customers that have no users. A user whose customer is not listed counts as one. */
export function listCustomers(
  customers: readonly Customer[],
  users: readonly CustomerUser[],
): readonly ListedCustomer[] {
  const byId = new Map<number | null, Customer>(customers.map((customer) => [customer.customerId, customer]));
  const listed = new Map<Customer | UserId, [ListedUser, ...ListedUser[]]>();
  for (const { userId, customerId, ...user } of users) {
    const customer = byId.get(customerId);
    const rows = listed.get(customer ?? userId);
    const login = line(user.login);
    const label = line(user.name) ?? login ?? String(userId);
    const texts = [customer?.description, ...(customer?.sites ?? [])].flatMap((text) => line(text) ?? []);
    const name = line(customer?.name) ?? texts[0] ?? label;
    const about = [...(rows ? [] : [label]), ...texts, ...(login === null ? [] : [login])];
    const row: ListedUser = {
      userId,
      name: rows ? `${name} · ${label}` : name,
      about,
      inactiveStatus: customer?.inactiveStatus ?? null,
      searched: [name, [...texts, login].join('\n'), label].map(foldToFind),
      ids: [String(userId), String(customerId)],
    };
    if (rows) rows.push(row);
    else listed.set(customer ?? userId, [row]);
  }
  const { compare } = new Intl.Collator(['ru', 'en'], { numeric: true });
  const byName = (a: CustomerOption, b: CustomerOption): number => compare(a.name, b.name);
  return [...listed.values()]
    .map(([first, ...others]): ListedCustomer => [first, ...others.toSorted(byName)])
    .toSorted(([a], [b]) => byName(a, b));
}

const line = (text: string | null | undefined): string | null => plainLine(text ?? '') || null;

export const MAX_SHOWN = 50;
const RECENT_SHOWN = 5;

/** A pasted URL is searched by its host. */
const URL_AROUND_HOST = /https?:\/\/(?:www\.)?([^\s/?#]+)\S*/giu;

/** 0: the customer's name begins so, 1: a word of it, 2: a site or login, 3: the user's name, 4: inside a word; Infinity: no match. */
function matchRank(searched: readonly string[], query: Query): number {
  const ranks = query.map((term) =>
    Math.min(
      ...searched.map((text, index) => {
        const place = termPlace(text, term);
        if (place >= 2) return place * 2;
        return index === 0 ? place : index + 1;
      }),
    ),
  );
  return Math.max(0, ...ranks);
}

/**
 * The best matches first. A customer is listed by its first user, or by those users that match if the first does not, or if no other
 * customer matches. Recent customers come before all if nothing is typed.
 */
export function customerOptions(
  list: readonly ListedCustomer[],
  recent: readonly KnownCustomer[],
  typed: string,
): { readonly options: readonly CustomerOption[]; readonly isCut: boolean } {
  const whole = typed.replace(URL_AROUND_HOST, '$1').trim();
  const query = parseQuery(whole);
  const typedId = parseUserId(whole);
  const byUserId = new Map<UserId, CustomerOption>(list.flat().map((user) => [user.userId, user]));
  const toOption = ({ userId, name }: KnownCustomer): CustomerOption =>
    byUserId.get(userId) ?? { userId, name, about: [], inactiveStatus: null };
  const best = list
    .flatMap((users) => {
      const [first] = users;
      const ranks = users.map(({ searched, ids }) => (ids.includes(whole) ? 2 : matchRank(searched, query)));
      const matches: readonly CustomerOption[] = users.filter((_, index) => ranks[index] !== Infinity);
      const rank = first.searched[0] === foldToFind(whole) ? -1 : Math.min(...ranks);
      return matches.length === 0 ? [] : { rank, first, matches };
    })
    .toSorted((a, b) => a.rank - b.rank);
  const found = best.flatMap(({ first, matches }) =>
    best.length > 1 && matches[0] === first ? [first] : matches,
  );
  const options: CustomerOption[] = found.slice(0, MAX_SHOWN);
  // Archived customers are not listed.
  if (typedId !== null && !byUserId.has(typedId)) options.push(toOption({ userId: typedId, name: '' }));
  if (query.length === 0)
    options.unshift(
      ...recent.slice(0, RECENT_SHOWN).map((known) => ({ ...toOption(known), isRecent: true as const })),
    );
  return { options, isCut: found.length > MAX_SHOWN };
}
