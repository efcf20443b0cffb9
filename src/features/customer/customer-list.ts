import type { Customer, CustomerUser, InactiveStatus } from '#src/api/requests/customers.ts';
import type { UserId } from '#src/lib/ids.ts';
import { foldToFind } from '#src/lib/text/fold.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';

/** A partner's customer, on whose behalf one of its users is named. Each text is one line. */
export type ListedCustomer = {
  readonly userId: UserId;
  /** The customer's name, else its description, else the user's; of further users with the user's. */
  readonly name: string;
  /** What tells it from others besides: the user's name, the customer's description and sites, the user's login. */
  readonly about: readonly string[];
  readonly inactiveStatus: InactiveStatus | null;
  /** What is looked through for what is typed, folded. */
  readonly searched: string;
};

const line = (text: string | null | undefined): string | null => plainLine(text ?? '') || null;

/**
 * From the rows of `get.customers` and `get.customer_users`, sorted by name; further users of a customer come after all customers.
 * A customer without users cannot be opened, and is left out. A user whose customer is not listed is one of its own.
 */
export function listCustomers(
  customers: readonly Customer[],
  users: readonly CustomerUser[],
): readonly ListedCustomer[] {
  const byId = new Map<number | null, Customer>(customers.map((customer) => [customer.customerId, customer]));
  const listed = new Set<Customer>();
  const first: ListedCustomer[] = [];
  const further: ListedCustomer[] = [];
  for (const { userId, customerId, ...user } of users) {
    const customer = byId.get(customerId);
    const login = line(user.login);
    const label = line(user.name) ?? login ?? String(userId);
    const texts = [customer?.description, ...(customer?.sites ?? [])].flatMap((text) => line(text) ?? []);
    const name = line(customer?.name) ?? texts[0] ?? label;
    const isFurther = customer !== undefined && listed.has(customer);
    if (customer !== undefined) listed.add(customer);
    const about = [...(isFurther ? [] : [label]), ...texts, ...(login === null ? [] : [login])];
    (isFurther ? further : first).push({
      userId,
      name: isFurther ? `${name} · ${label}` : name,
      about,
      inactiveStatus: customer?.inactiveStatus ?? null,
      searched: foldToFind([name, label, ...about, customerId, userId].join('\n')),
    });
  }
  const { compare } = new Intl.Collator(['ru', 'en'], { numeric: true });
  return [first, further].flatMap((part) => part.toSorted((a, b) => compare(a.name, b.name)));
}
