import type { UserId } from '#src/lib/ids.ts';
import type { Customer, CustomerUser } from '#src/api/requests/customers.ts';
import { fold, foldedKey } from '#src/lib/text/fold.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';

/** A customer's user. `name` and `login` are one line each. */
export type PartnerUser = Pick<CustomerUser, 'userId' | 'name' | 'login'> & Searched;

/** A partner's customer, and its users by name. Each text is one line. */
export type PartnerCustomer = Omit<Customer, 'customerId' | 'name'> &
  Searched & {
    /** null: only one of its users is known. */
    readonly customerId: number | null;
    /** "Ромашка"; "Ромашка (romashka.example)" if another customer has that name; the description in place of a name. */
    readonly label: string | null;
    /** Its name, or the description in its place, folded. */
    readonly folded: string;
    readonly users: readonly PartnerUser[];
  };

/** What a search looks through. */
type Searched = {
  /** Own texts, folded, a line for each: a typed word holds no line break, so it never matches across them. */
  readonly text: string;
};

/** Made once of the two lists, so that each key typed costs only a text search. */
export type CustomerIndex = {
  /** Sorted by label; those without one at the end. */
  readonly customers: readonly PartnerCustomer[];
  readonly byUserId: ReadonlyMap<UserId, { readonly customer: PartnerCustomer; readonly user: PartnerUser }>;
};

const line = (text: string | null): string | null => plainLine(text ?? '') || null;

const foldedLines = (...fields: readonly (string | number | null)[]): string =>
  fields.flatMap((field) => (field === null ? [] : [fold(String(field))])).join('\n');

type Compare = (a: string | null, b: string | null) => number;

/** Not at module level: creating a collator is slow. */
function createCompare(): Compare {
  const { compare } = new Intl.Collator(['ru', 'en'], { numeric: true });
  return (a, b) => (a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b));
}

function partnerUser({ userId, ...user }: Omit<CustomerUser, 'customerId'>): PartnerUser {
  const [name, login] = [line(user.name), line(user.login)];
  return { userId, name, login, text: foldedLines(userId, name, login) };
}

type Group = Omit<Customer, 'customerId'> & { readonly customerId: number | null; users: PartnerUser[] };

const unnamed = { name: null, description: null, inactiveStatus: null, sites: [] };

function partnerCustomer(group: Group, hasNamesake: boolean): PartnerCustomer {
  const { customerId, inactiveStatus, users } = group;
  const [name, description] = [line(group.name), line(group.description)];
  const sites = group.sites.flatMap((site) => line(site) ?? []);
  const label =
    name !== null && hasNamesake ? `${name} (${description ?? customerId})` : (name ?? description);
  return {
    customerId,
    label,
    description,
    inactiveStatus,
    sites,
    users,
    folded: foldedLines(name ?? description),
    text: foldedLines(customerId, name, description, ...sites),
  };
}

/** A user who is in no list: only the id is known, and the name if it was chosen before. */
export function unlistedCustomer(userId: UserId, name: string | null): PartnerCustomer {
  const users = [partnerUser({ userId, name: null, login: null })];
  return partnerCustomer({ ...unnamed, name, customerId: null, users }, false);
}

/**
 * From the rows of `get.customers` and `get.customer_users`; of rows with the same id, the last one counts. Users whose customer is
 * not in the list are grouped under a customer without a name.
 */
export function buildCustomerIndex(
  customers: readonly Customer[],
  users: readonly CustomerUser[],
): CustomerIndex {
  const groups = new Map<number | string, Group>();
  for (const customer of customers) groups.set(customer.customerId, { ...customer, users: [] });
  for (const { customerId, ...user } of new Map(users.map((each) => [each.userId, each])).values()) {
    const key = customerId ?? `of ${user.userId}`;
    const group = groups.get(key) ?? { ...unnamed, customerId, users: [] };
    group.users.push(partnerUser(user));
    groups.set(key, group);
  }
  const compare = createCompare();
  const timesNamed = new Map<string, number>();
  const nameOf = ({ name }: Group): string => foldedKey(name ?? '');
  for (const name of [...groups.values()].map(nameOf)) timesNamed.set(name, (timesNamed.get(name) ?? 0) + 1);
  const sorted = [...groups.values()]
    .map((group) => {
      group.users.sort((a, b) => compare(a.name, b.name));
      return partnerCustomer(group, (timesNamed.get(nameOf(group)) ?? 0) > 1);
    })
    .toSorted((a, b) => compare(a.label, b.label));
  const byUserId = new Map(
    sorted.flatMap((customer) => customer.users.map((user) => [user.userId, { customer, user }] as const)),
  );
  return { customers: sorted, byUserId };
}

export const userLabel = ({ userId, name, login }: PartnerUser): string => name ?? login ?? String(userId);

/** For the app bar and the document's title: "Ромашка", or "Ромашка · Иван" if it has several users; '' if it has no name. */
export function customerLabel({ label, users }: PartnerCustomer, user: PartnerUser): string {
  if (users.length <= 1) return label ?? '';
  const isNamesake = users.some((other) => other !== user && userLabel(other) === userLabel(user));
  const who = isNamesake ? (user.login ?? String(user.userId)) : userLabel(user);
  return label === null ? who : `${label} · ${who}`;
}

/** `customerLabel` for the id in a link; null if it is in no list, or has no name. */
export function labelOfUserId(index: CustomerIndex, userId: UserId): string | null {
  const found = index.byUserId.get(userId);
  return found === undefined ? null : customerLabel(found.customer, found.user) || null;
}
