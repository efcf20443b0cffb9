import { newestFirst } from '#src/domain/compare-texts.ts';
import { isLastOfYear, nextCursor, type HistoryPage } from './event-pages.ts';
import { yearBefore } from '#src/domain/time.ts';
import { toHistoryEvents, type HistoryEvent } from './history-event.ts';

export type History = {
  /** Newest first; those without a time are the last. */
  readonly events: readonly HistoryEvent[];
  /** All events since `since` are loaded. */
  readonly isWhole: boolean;
  /** `YYYY-MM-DD`: the oldest day that is loaded; null: no loaded event has a readable time. */
  readonly since: string | null;
  readonly pageCount: number;
  /** Whether there may be older events. */
  readonly hasMore: boolean;
  /** The number of rows that could not be read. */
  readonly unreadableCount: number;
};

/** The loaded pages as one history. */
export function historyOf(pages: readonly HistoryPage[]): History {
  const last = pages.at(-1);
  if (last === undefined) throw new Error('A history has at least one page.');
  const rows = pages.flatMap((page, index) => page.items.slice(repeatedRows(pages[index - 1], page)));
  // The API's order stays where the times are equal.
  const events = toHistoryEvents(rows.toSorted(newestFirst));
  const isWhole = isLastOfYear(last);
  return {
    events,
    isWhole,
    since: isWhole
      ? yearBefore(last.newest, last.year).from
      : (events.findLast(({ day }) => day !== null)?.day ?? null),
    pageCount: pages.length,
    hasMore: nextCursor(last) !== undefined,
    unreadableCount: pages.reduce((sum, page) => sum + page.unreadableCount, 0),
  };
}

/** How many rows a page repeats of the one before: new events between two calls push rows down. */
function repeatedRows(before: HistoryPage | undefined, page: HistoryPage): number {
  if (before === undefined || before.year !== page.year) return 0;
  if (before.totalItems === null || page.totalItems === null) return 0;
  return Math.max(0, page.totalItems - before.totalItems);
}
