import type { UserId } from '#src/lib/ids.ts';
import type { Customer, CustomerUser, InactiveStatus } from '#src/api/requests/customers.ts';
import { fold } from '#src/lib/text/fold.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';

/** A customer's user as the picker draws it; each text is one line. */
export type PickableUser = {
  readonly userId: UserId;
  readonly name: string | null;
  readonly login: string | null;
};

/** A partner's customer. Its users are sorted by name. */
export type PartnerCustomer = {
  /** null: only one of its users is known. */
  readonly customerId: number | null;
  readonly name: string | null;
  readonly description: string | null;
  /** Why its data may be refused; null: not known. */
  readonly inactiveStatus: InactiveStatus | null;
  readonly sites: readonly string[];
  /** Another customer has the same name. */
  readonly hasNamesake: boolean;
  readonly users: readonly PickableUser[];
};

export type IndexedUser = { readonly user: PickableUser; readonly text: string };

/** Folded texts, a line for each field: a typed word holds no line break, so it never matches across fields. */
export type IndexedCustomer = {
  readonly customer: PartnerCustomer;
  /** Its name, or the description in its place. */
  readonly name: string;
  /** Its own fields, without its users'. */
  readonly text: string;
  readonly users: readonly IndexedUser[];
  /** All of these texts in one: a single search rules out most customers that do not match. */
  readonly all: string;
};

/** Made once of the two lists, so that each key typed costs only a text search. */
export type CustomerIndex = {
  /** Sorted by name; those without one at the end. */
  readonly entries: readonly IndexedCustomer[];
  readonly byUserId: ReadonlyMap<UserId, { readonly customer: PartnerCustomer; readonly user: PickableUser }>;
};

const line = (text: string | null): string | null => (text === null ? null : plainLine(text) || null);

const foldedLines = (...fields: readonly (string | number | null)[]): string =>
  fields.flatMap((field) => (field === null ? [] : [fold(String(field))])).join('\n');

type Compare = (a: string | null, b: string | null) => number;

/** Not at module level: creating a collator is slow. */
function createCompare(): Compare {
  const { compare } = new Intl.Collator(['ru', 'en'], { numeric: true });
  return (a, b) => (a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b));
}

function indexUser({ userId, name, login }: CustomerUser): IndexedUser {
  return {
    user: { userId, name: line(name), login: line(login) },
    text: foldedLines(userId, line(name), line(login)),
  };
}

type Group = Omit<Customer, 'customerId'> & {
  readonly customerId: number | null;
  readonly users: CustomerUser[];
};

/** Users whose customer is not in the list are grouped under a customer without a name. */
function grouped(customers: readonly Customer[], users: readonly CustomerUser[]): readonly Group[] {
  const groups = new Map<number, Group>();
  for (const customer of customers) groups.set(customer.customerId, { ...customer, users: [] });
  const alone: Group[] = [];
  for (const user of new Map(users.map((one) => [one.userId, one])).values()) {
    const { customerId } = user;
    const group = customerId === null ? undefined : groups.get(customerId);
    if (group !== undefined) {
      group.users.push(user);
      continue;
    }
    const added = {
      customerId,
      name: null,
      description: null,
      inactiveStatus: null,
      sites: [],
      users: [user],
    };
    if (customerId === null) alone.push(added);
    else groups.set(customerId, added);
  }
  return [...groups.values(), ...alone];
}

function indexCustomer(group: Group, hasNamesake: boolean, compare: Compare): IndexedCustomer {
  const { customerId, inactiveStatus } = group;
  const [name, description] = [line(group.name), line(group.description)];
  const users = group.users.map(indexUser).toSorted((a, b) => compare(a.user.name, b.user.name));
  const sites = group.sites.flatMap((site) => line(site) ?? []);
  const text = foldedLines(customerId, name, description, ...sites);
  return {
    customer: {
      customerId,
      name,
      description,
      inactiveStatus,
      sites,
      hasNamesake,
      users: users.map(({ user }) => user),
    },
    name: foldedLines(name ?? description),
    text,
    users,
    all: [text, ...users.map((user) => user.text)].join('\n'),
  };
}

/** From the rows of `get.customers` and `get.customer_users`; of rows with the same id, the last one counts. */
export function buildCustomerIndex(
  customers: readonly Customer[],
  users: readonly CustomerUser[],
): CustomerIndex {
  const groups = grouped(customers, users).map((group) => ({
    group,
    name: fold(group.name ?? ''),
  }));
  const compare = createCompare();
  const timesNamed = new Map<string, number>();
  for (const { name } of groups) timesNamed.set(name, (timesNamed.get(name) ?? 0) + 1);
  const entries = groups
    .map(({ group, name }) => indexCustomer(group, name !== '' && (timesNamed.get(name) ?? 0) > 1, compare))
    .toSorted((a, b) => compare(a.customer.name, b.customer.name));
  const byUserId = new Map(
    entries.flatMap(({ customer }) =>
      customer.users.map((user) => [user.userId, { customer, user }] as const),
    ),
  );
  return { entries, byUserId };
}
