import { holdsContact } from '#src/lib/text/holds-contact.ts';
import type { UserId } from '#src/lib/ids.ts';
import { userIdLabel } from '#src/lib/ids.ts';

/** A screen's title with the partner's customer at its end; a user's login that is an e-mail is left out. */
export function titleWithCustomer(title: string, customer: { userId: UserId; label: string } | null): string {
  if (customer === null) return title;
  const said = customer.label.split(' · ').filter((part) => !holdsContact(part));
  return [title, ...(said.length === 0 ? [userIdLabel(customer.userId)] : said)].join(' · ');
}
