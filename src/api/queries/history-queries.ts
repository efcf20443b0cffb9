import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query';
import { EVENTS_PER_CALL, personEvents, type PersonEvent } from '#src/api/requests/person-events.ts';
import type { Page } from '#src/api/wire/rows.ts';
import { newestYear, yearBefore } from '#src/lib/history-days.ts';
import type { PersonId, UserId } from '#src/lib/ids.ts';
import type { DayRange } from '#src/lib/search/search-days.ts';
import type { Caller } from './caller.ts';
import { personEventsKey } from './history-key.ts';
import { paid } from './paid.ts';

/** Which events: from `offset` on, newest first, of a year. 0: the last twelve months; 1: the year before them; … */
export type HistoryPlace = {
  readonly year: number;
  readonly offset: number;
  /** The days of year 0, as the first page had them; null: there is none yet. */
  readonly newest: DayRange | null;
};

/** What one call brought. */
export type HistoryPage = Page<PersonEvent> &
  HistoryPlace & {
    readonly newest: DayRange;
    /** Epoch ms. */
    readonly loadedAt: number;
  };

export type History = InfiniteData<HistoryPage, HistoryPlace>;

/** Nobody has been asked about longer ago. */
const MAX_YEARS = 20;

/** How many rows of its year lie before the end of a page. */
const endOf = ({ offset, items, unreadableCount }: HistoryPage): number =>
  offset + items.length + unreadableCount;

/** Whether the page is the last of its year. */
export function isLastOfYear(page: HistoryPage): boolean {
  const end = endOf(page);
  if (end === page.offset) return true;
  return page.totalItems === null ? end - page.offset < EVENTS_PER_CALL : end >= page.totalItems;
}

/** What “Show more” asks for (`offset` > 0), or “Earlier” (`offset` is 0). */
export function placeAfter(page: HistoryPage): HistoryPlace | undefined {
  const { year, newest } = page;
  if (!isLastOfYear(page)) return { year, offset: endOf(page), newest };
  return year + 1 < MAX_YEARS ? { year: year + 1, offset: 0, newest } : undefined;
}

type OfPerson = { readonly personId: PersonId; readonly userId: UserId | null };

const firstPlace: HistoryPlace = { year: 0, offset: 0, newest: null };

async function fetchPage(
  { api, token }: Caller,
  { personId, userId }: OfPerson,
  { year, offset, newest: known }: HistoryPlace,
  signal: AbortSignal,
): Promise<HistoryPage> {
  const newest = known ?? newestYear(new Date());
  const days = yearBefore(newest, year);
  const page = await api.call(personEvents({ personId, userId, days, offset }), { token, signal });
  return { ...page, year, offset, newest, loadedAt: Date.now() };
}

/**
 * The events of a person, 200 a call, and 1 point each; nothing is asked twice by itself. `fetchNextPage` brings what
 * `placeAfter` says.
 */
export function personEventsQuery(caller: Caller, person: OfPerson) {
  return infiniteQueryOptions({
    queryKey: personEventsKey(caller.signInId, person),
    queryFn: paid((signal, { pageParam }: { pageParam: HistoryPlace }) =>
      fetchPage(caller, person, pageParam, signal),
    ),
    initialPageParam: firstPlace,
    getNextPageParam: placeAfter,
    // Infinity would be stale after a further page has failed.
    staleTime: 'static',
    structuralSharing: false,
    // It would ask for every page again, for a point each.
    refetchOnReconnect: false,
  });
}

/**
 * A refresh: the newest page is asked for again, for 1 point, however many there are. It takes the place of all pages when it has
 * come: until then, and after a failure, the history is the older one. Asked for by `refetch` only.
 */
export function newestEventsQuery(caller: Caller, person: OfPerson) {
  const { queryKey } = personEventsQuery(caller, person);
  return queryOptions({
    queryKey: ['newest_events', queryKey[1]],
    queryFn: paid(async (signal, { client }): Promise<null> => {
      const page = await fetchPage(caller, person, firstPlace, signal);
      // Further events that are on their way follow the older ones.
      await client.cancelQueries({ queryKey, exact: true });
      signal.throwIfAborted();
      client.setQueryData<History>(queryKey, { pages: [page], pageParams: [firstPlace] });
      return null;
    }),
    enabled: false,
    // With an answer to begin with, a failure stays in sight while it is tried again.
    initialData: null,
  });
}
