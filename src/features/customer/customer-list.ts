import type { Customer, CustomerUser, InactiveStatus } from '#src/api/requests/customers.ts';
import type { UserId } from '#src/lib/ids.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';

/** A customer's user. Each text is one line; null: missing. */
export type ListedUser = { readonly userId: UserId; readonly label: string; readonly login: string | null };

/** A partner's customer with its users, at least one, in the API's order. */
export type ListedCustomer = {
  readonly customerId: number | null;
  /** Its name, else its description, else the first user's. */
  readonly name: string;
  /** Its description and sites. */
  readonly about: readonly string[];
  readonly inactiveStatus: InactiveStatus | null;
  readonly users: readonly [ListedUser, ...ListedUser[]];
};

const line = (text: string | null): string | null => plainLine(text ?? '') || null;

function listedUser({ userId, name, login }: CustomerUser): ListedUser {
  return { userId, label: line(name) ?? line(login) ?? String(userId), login: line(login) };
}

/**
 * From the rows of `get.customers` and `get.customer_users`, sorted by name. A customer without users cannot be opened, and is
 * left out. Users whose customer is not listed are customers of their own.
 */
export function listCustomers(
  customers: readonly Customer[],
  users: readonly CustomerUser[],
): readonly ListedCustomer[] {
  const rows = new Map(customers.map((customer) => [customer.customerId, customer]));
  const groups = new Map<number | UserId, ListedUser[]>();
  for (const user of users) {
    const key = user.customerId ?? user.userId;
    groups.set(key, [...(groups.get(key) ?? []), listedUser(user)]);
  }
  const listed = [...groups].flatMap(([id, [first, ...others]]): readonly ListedCustomer[] => {
    if (first === undefined) return [];
    const row = rows.get(id);
    const about = [row?.description ?? null, ...(row?.sites ?? [])].flatMap((text) => line(text) ?? []);
    return [
      {
        customerId: row?.customerId ?? null,
        name: line(row?.name ?? null) ?? about[0] ?? first.label,
        about,
        inactiveStatus: row?.inactiveStatus ?? null,
        users: [first, ...others],
      },
    ];
  });
  const { compare } = new Intl.Collator(['ru', 'en'], { numeric: true });
  return listed.toSorted((a, b) => compare(a.name, b.name));
}
