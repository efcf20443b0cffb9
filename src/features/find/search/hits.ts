import { newestFirst } from '#src/lib/text/compare-texts.ts';
import { NEWEST_ROWS, type MatchingRows } from '#src/api/reports/matching-rows.ts';
import type { Answered, Hit, SearchPart } from './search-state.ts';

/** The newest hits of a report's answer. `matched`: instead of what the rows have. */
export function answeredBy(
  part: SearchPart,
  { items, total }: MatchingRows,
  matched: string | null = null,
): Answered {
  const hits = items
    .toSorted(newestFirst)
    .slice(0, NEWEST_ROWS)
    .map((row): Hit => ({ ...row, part, isNobodys: false, matched: matched ?? row.matched }));
  return { status: 'answered', hits, total, unresolved: [], visitorError: null };
}

/** Two answers for one step. */
export const joined = (one: Answered, other: Answered): Answered => ({
  ...one,
  hits: [...one.hits, ...other.hits].toSorted(newestFirst).slice(0, NEWEST_ROWS),
  total: one.total === null || other.total === null ? null : one.total + other.total,
});

/** The visitors whose person is not known, each once, in the order of the hits. */
export const visitorsWithoutPerson = (hits: readonly Hit[]): Answered['unresolved'] => [
  ...new Set(
    hits.flatMap(({ personId, visitorId, isNobodys }) =>
      personId === null && visitorId !== null && !isNobodys ? [visitorId] : [],
    ),
  ),
];
