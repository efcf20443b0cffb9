import type { VisitorId } from '#src/lib/ids.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

/** The ids of these records, each once. */
export const distinctIdsOf = (cards: readonly VisitorCard[]): readonly VisitorId[] => [
  ...new Set(cards.map(({ visitorId }) => visitorId).filter((id) => id !== null)),
];
