import type { PersonId } from '#src/lib/ids.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

/**
 * The records as shown, with the API's own field names: `{ person_id, visitors: [{ visitor_id, name, phones, emails, company,
 * commentary }] }`. A record with fields that did not fit the API's documentation names them in `unreadable`.
 */
export function personJson(cards: readonly VisitorCard[], personId: PersonId): string {
  const visitors = cards.map((card) => ({
    visitor_id: card.visitorId,
    name: card.name,
    phones: card.phones,
    emails: card.emails,
    company: card.company,
    commentary: card.commentary,
    ...(card.unreadable.length === 0 ? {} : { unreadable: card.unreadable }),
  }));
  return `${JSON.stringify({ person_id: personId, visitors }, null, 2)}\n`;
}
