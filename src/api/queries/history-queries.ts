import {
  infiniteQueryOptions,
  type QueryClient,
  type QueryKey,
  type QueryState,
} from '@tanstack/react-query';
import { EVENTS_PER_CALL, personEvents, type PersonEvent } from '#src/api/requests/person-events.ts';
import { REPORTS } from '#src/api/reports/reports.ts';
import type { Page } from '#src/api/wire/parse.ts';
import { newestYear, yearBefore, type DayRange } from '#src/lib/days.ts';
import type { PersonKey } from '#src/lib/ids.ts';
import type { Caller } from '#src/api/data-api.ts';
import { requestKey } from './request-query.ts';

/** Which events: from `offset` on, newest first, of a year. 0: the last twelve months; 1: the year before them; … */
export type EventsCursor = {
  readonly year: number;
  readonly offset: number;
  /** The days of year 0, as the first page had them. */
  readonly newest?: DayRange;
};

/** What one call brought. */
export type HistoryPage = Page<PersonEvent> &
  Required<EventsCursor> & {
    /** Epoch ms. */
    readonly loadedAt: number;
  };

/** The oldest year offered. */
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

/** What “Show more” (`offset` > 0) or “Earlier” (`offset` is 0) fetches. */
export function nextCursor(page: HistoryPage): EventsCursor | undefined {
  const { year, newest } = page;
  if (!isLastOfYear(page)) return { year, offset: endOf(page), newest };
  return year + 1 < MAX_YEARS ? { year: year + 1, offset: 0, newest } : undefined;
}

const firstCursor: EventsCursor = { year: 0, offset: 0 };

/**
 * The events of a person, 200 a call, and 1 point each; nothing is fetched twice by itself. `fetchNextPage` fetches what
 * `nextCursor` names.
 */
export function personEventsQuery(caller: Caller, { personId, userId }: PersonKey) {
  return infiniteQueryOptions({
    queryKey: requestKey(caller.signInId, { method: 'get.person_events', key: { userId, personId } }),
    // Without its signal: looking elsewhere ends no call on its way.
    queryFn: async ({ pageParam }: { pageParam: EventsCursor }): Promise<HistoryPage> => {
      const { year, offset, newest = newestYear(new Date()) } = pageParam;
      const request = personEvents({ personId, userId, days: yearBefore(newest, year), offset });
      const page = await caller.api.call(request, caller);
      return { ...page, year, offset, newest, loadedAt: Date.now() };
    },
    initialPageParam: firstCursor,
    getNextPageParam: nextCursor,
    // Infinity would be stale after a further page has failed.
    staleTime: 'static',
    structuralSharing: false,
    // It would fetch every page again, for a point each.
    refetchOnReconnect: false,
  });
}

/** Whether the call on its way, or else the last one, is for further events. */
export const isNextPageFetch = (state: Pick<QueryState, 'fetchMeta'> | undefined): boolean =>
  state?.fetchMeta?.fetchMore?.direction === 'forward';

/** The next call is another one than that which has failed: its failure is of no interest any more. */
export const forgetFailure = (queryClient: QueryClient, queryKey: QueryKey): void =>
  void queryClient.setQueryData(queryKey, (data: unknown) => data);

/**
 * Fetches the newest page again, for 1 point, however many there are. It replaces all pages when it has loaded: until then, and after a
 * failure, the history is the older one.
 */
export async function refreshEvents(
  queryClient: QueryClient,
  caller: Caller,
  person: PersonKey,
): Promise<void> {
  const query = personEventsQuery(caller, person);
  const { queryKey } = query;
  const state = queryClient.getQueryState(queryKey);
  if (isNextPageFetch(state)) {
    // Further events that are on their way follow the older ones.
    void queryClient.cancelQueries({ queryKey, exact: true });
    forgetFailure(queryClient, queryKey);
  } else if (state !== undefined && state.fetchStatus !== 'idle') return;
  const times = state?.data?.pages[0]?.items.map(({ at }) => at ?? '') ?? [];
  const newestTime = times.toSorted().at(-1);
  if (newestTime !== undefined)
    forgetOldDetails(queryClient, caller.signInId, person, newestTime.slice(0, 10));
  await queryClient.infiniteQuery({ ...query, pages: 1, staleTime: 0 }).catch(() => {});
}

/** Not on the screen, nor on their way. */
const unused = { type: 'inactive', fetchStatus: 'idle' } as const;

/**
 * With a refresh of a history: the reports of its newest day, and of days since, may lack what has happened meanwhile, as may the
 * messages of a chat. What is not open is forgotten, and fetched when it is opened again.
 * `since`: `YYYY-MM-DD`, the newest day before the refresh.
 */
function forgetOldDetails(
  queryClient: QueryClient,
  signInId: string,
  { userId, personId }: PersonKey,
  since: string,
): void {
  const isOld = ({ queryKey: [, key] }: { queryKey: QueryKey }): boolean => {
    const { day }: { day?: unknown } = Object(key);
    return typeof day === 'string' && day >= since;
  };
  for (const { method } of Object.values(REPORTS)) {
    const queryKey = requestKey(signInId, { method, key: { userId, personId } });
    void queryClient.resetQueries({ ...unused, queryKey, predicate: isOld });
  }
  const queryKey = requestKey(signInId, { method: 'get.chat_messages_report', key: { userId } });
  void queryClient.resetQueries({ ...unused, queryKey });
}
