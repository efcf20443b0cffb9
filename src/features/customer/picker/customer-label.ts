import type { UserId } from '#src/lib/ids.ts';
import type { CustomerIndex, PartnerCustomer, PickableUser } from './customer-index.ts';

export function userLabel({ userId, name, login }: PickableUser): string {
  return name ?? login ?? String(userId);
}

/** "Ромашка"; "Ромашка (romashka.example)" if another customer has that name; null without a name. */
export function companyLabel({ name, description, customerId, hasNamesake }: PartnerCustomer): string | null {
  if (name === null) return description;
  return hasNamesake ? `${name} (${description ?? customerId})` : name;
}

/** For the app bar and the document's title: "Ромашка", or "Ромашка · Иван" if it has several users; '' if it has no name. */
export function customerLabel(customer: PartnerCustomer, user: PickableUser): string {
  const company = companyLabel(customer) ?? '';
  if (customer.users.length <= 1) return company;
  const isNamesake = customer.users.some(
    (other) => other.userId !== user.userId && userLabel(other) === userLabel(user),
  );
  const who = isNamesake ? (user.login ?? String(user.userId)) : userLabel(user);
  return company === '' ? who : `${company} · ${who}`;
}

/** `customerLabel` for the id in a link; null if it is in no list, or has no name. */
export function labelOfUserId(index: CustomerIndex, userId: UserId): string | null {
  const found = index.byUserId.get(userId);
  return found === undefined ? null : customerLabel(found.customer, found.user) || null;
}
