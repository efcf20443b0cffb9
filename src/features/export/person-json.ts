import type { VisitorCard } from '#src/api/visitor-card.ts';
import type { PersonId } from '#src/lib/ids.ts';
import { forEachField } from '#src/lib/record-fields.ts';

/**
 * The records as shown, with the API's own field names: `{ person_id, visitors: [{ visitor_id, name, phones … }] }`. A record
 * with fields that did not fit the API's documentation names them in `unreadable`.
 */
export function personJson(cards: readonly VisitorCard[], personId: PersonId): string {
  const visitors = cards.map((card) => ({
    visitor_id: card.visitorId,
    ...forEachField((field) => card[field]),
    ...(card.unreadable.length === 0 ? {} : { unreadable: card.unreadable }),
  }));
  return `${JSON.stringify({ person_id: personId, visitors }, null, 2)}\n`;
}
