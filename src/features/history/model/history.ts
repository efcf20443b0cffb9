import { newestFirst } from '#src/lib/text/compare-texts.ts';
import { isLastOfYear, nextCursor, type HistoryPage } from '#src/api/queries/history-queries.ts';
import type { PersonEvent } from '#src/api/requests/person-events.ts';
import { yearBefore } from '#src/lib/days.ts';
import { toHistoryEvents, type HistoryEvent } from './history-event.ts';

/** What the loaded events are of a whole. Nothing may be said of more than this. */
export type Coverage =
  /** All events since a day, `YYYY-MM-DD`. */
  | { readonly kind: 'all'; readonly since: string }
  /** The newest events only. `since`: the day of the oldest of them; null: they have no readable time. */
  | { readonly kind: 'newest'; readonly count: number; readonly since: string | null };

export type History = {
  /** Newest first; those without a time are the last. */
  readonly events: readonly HistoryEvent[];
  readonly coverage: Coverage;
  /** Those of the last twelve months: what the sentence and the strip are about. */
  readonly lastYear: { readonly events: readonly HistoryEvent[]; readonly coverage: Coverage };
  /** What `fetchNextPage` brings: further events of the same year, or the year before; null: nothing. */
  readonly next: 'more' | 'earlier' | null;
  /** Rows that are no events. */
  readonly unreadableCount: number;
};

/** The loaded pages as one history. */
export function historyOf(pages: readonly [HistoryPage, ...HistoryPage[]]): History {
  const events = toHistoryEvents(eventsOf(pages));
  const newestYear = yearBefore(pages[0].newest, 0);
  // What has no time came with some page; it belongs to the last year unless another one was loaded.
  const lastYearEvents = isOfOneYear(pages)
    ? events
    : events.filter(({ day }) => day !== null && day >= newestYear.from);
  const last = pages.at(-1) ?? pages[0];
  const next = nextCursor(last);
  return {
    events,
    coverage: coverageOf(events, last),
    lastYear: { events: lastYearEvents, coverage: coverageOf(lastYearEvents, lastPageOfYear(pages, 0)) },
    next: next === undefined ? null : next.offset > 0 ? 'more' : 'earlier',
    unreadableCount: pages.reduce((sum, page) => sum + page.unreadableCount, 0),
  };
}

const isOfOneYear = (pages: readonly HistoryPage[]): boolean => pages.every(({ year }) => year === 0);

function lastPageOfYear(pages: readonly [HistoryPage, ...HistoryPage[]], year: number): HistoryPage {
  return pages.findLast((page) => page.year === year) ?? pages[0];
}

function coverageOf(events: readonly HistoryEvent[], last: HistoryPage): Coverage {
  if (isLastOfYear(last)) return { kind: 'all', since: yearBefore(last.newest, last.year).from };
  return {
    kind: 'newest',
    count: events.length,
    since: events.findLast(({ day }) => day !== null)?.day ?? null,
  };
}

/** In the order of their times; the API's order stays where the times are equal. */
function eventsOf(pages: readonly HistoryPage[]): readonly PersonEvent[] {
  const events = pages.flatMap((page, index) => {
    const before = pages[index - 1];
    return before === undefined ? page.items : page.items.slice(repeatedRows(before, page));
  });
  return events.toSorted(newestFirst);
}

/**
 * Events that happen between two calls push the rows down: the next page begins with the last rows of the one before. How many
 * rows are the same there. Where the API counts the events, no more than have come since: two events may look the same.
 */
function repeatedRows(before: HistoryPage, page: HistoryPage): number {
  if (before.year !== page.year) return 0;
  const maxOverlap = Math.min(before.items.length, page.items.length, arrivedBetween(before, page));
  for (let count = maxOverlap; count > 0; count -= 1) {
    const tail = before.items.slice(-count);
    if (tail.every((event, index) => isSame(event, page.items[index]))) return count;
  }
  return 0;
}

function arrivedBetween(before: HistoryPage, page: HistoryPage): number {
  if (before.totalItems === null || page.totalItems === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, page.totalItems - before.totalItems);
}

/** Times are compared first: nearly all differ. */
const isSame = (a: PersonEvent, b: PersonEvent | undefined): boolean =>
  a.at === b?.at && JSON.stringify(a) === JSON.stringify(b);
