import type { PersonVisitor } from '#src/api/wire/person-visitors.ts';
import type { VisitorCard } from './visitor-card.ts';

/** One card for each record, in the API's order. Blank texts count as absent. */
export function toVisitorCards(visitors: readonly PersonVisitor[]): readonly VisitorCard[] {
  return visitors.map((visitor, index) => ({
    key: String(index),
    visitorId: visitor.visitorId,
    name: present(visitor.name),
    phones: visitor.phones.filter(isPresent),
    emails: visitor.emails.filter(isPresent),
    company: present(visitor.company),
    commentary: present(visitor.commentary),
    unreadable: visitor.unreadable,
  }));
}

const isPresent = (text: string): boolean => text.trim() !== '';

const present = (text: string | null): string | null => (text !== null && isPresent(text) ? text : null);
