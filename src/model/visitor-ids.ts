import type { VisitorId } from '#src/lib/ids.ts';
import type { MergedValue } from './merge-values.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

/** The visitor_id of each record, by its card's key; null: could not be read. */
export type VisitorIds = ReadonlyMap<string, VisitorId | null>;

export function visitorIdsOf(cards: readonly VisitorCard[]): VisitorIds {
  return new Map(cards.map(({ key, visitorId }) => [key, visitorId]));
}

const MOST_NAMED = 20;

/** The records in which a value stands, by their visitor_id; of very many, the first. */
export function recordsOf({ cardKeys }: MergedValue, ids: VisitorIds): string {
  const named = cardKeys.slice(0, MOST_NAMED).map((key) => ids.get(key) ?? '—');
  return [...named, ...(cardKeys.length > MOST_NAMED ? ['…'] : [])].join(', ');
}
