import { newestFirst } from '#src/lib/text/compare-texts.ts';
import type { Page } from '#src/api/data-api.ts';
import { NEWEST_ROWS, rowLimit, type Report } from '#src/api/rpc/report-params.ts';
import type { ReportRow } from '#src/api/wire/report.ts';
import type { Answered, Hit, SearchPart } from './search-state.ts';

export const reportOf: Readonly<Record<SearchPart, Report>> = {
  calls: 'get.calls_report',
  offline_messages: 'get.offline_messages_report',
  chats: 'get.chats_report',
};

/** The newest hits of a report's answer. `matched`: instead of what the rows have. */
export function answeredBy(part: SearchPart, page: Page<ReportRow>, matched: string | null = null): Answered {
  const hits = page.items
    .toSorted(newestFirst)
    .slice(0, NEWEST_ROWS)
    .map((row): Hit => ({ ...row, part, isNobodys: false, matched: matched ?? row.matched }));
  return { status: 'answered', hits, total: totalOf(part, page), unresolved: [], visitorError: null };
}

/** Two answers for one step. */
export const joined = (one: Answered, other: Answered): Answered => ({
  ...one,
  hits: [...one.hits, ...other.hits].toSorted(newestFirst).slice(0, NEWEST_ROWS),
  total: one.total === null || other.total === null ? null : one.total + other.total,
});

/** null: a full page, and the API does not tell what is behind it. */
function totalOf(part: SearchPart, { items, unreadableCount, totalItems }: Page<ReportRow>): number | null {
  const rows = items.length + unreadableCount;
  if (totalItems !== null) return Math.max(totalItems, rows);
  return rows < rowLimit(reportOf[part]) ? rows : null;
}

/** The visitors whose person is not known, each once, in the order of the hits. */
export const visitorsWithoutPerson = (hits: readonly Hit[]): Answered['unresolved'] => [
  ...new Set(
    hits.flatMap(({ personId, visitorId, isNobodys }) =>
      personId === null && visitorId !== null && !isNobodys ? [visitorId] : [],
    ),
  ),
];
