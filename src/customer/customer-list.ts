import type { Customer, CustomerUser, InactiveStatus } from './customer-requests.ts';
import type { UserId } from '#src/domain/ids.ts';
import { foldToFind } from '#src/domain/fold.ts';
import { plainLine } from '#src/domain/plain-text.ts';

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
