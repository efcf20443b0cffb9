import { infiniteQueryOptions, type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Caller } from '#src/api/data-api.ts';
import { type DataApiMethod, isMethodMissing, isMethodRefused } from '#src/api/errors.ts';
import { requestKey, requestQuery } from '#src/api/queries.ts';
import { REPORTS } from '#src/api/reports.ts';
import type { QueryRequest } from '#src/api/request.ts';
import type { Page } from '#src/api/schema.ts';
import type { ConversationKind, EventRef } from '#src/domain/event-kinds.ts';
import type { PersonKey, UserId } from '#src/domain/ids.ts';
import { type DayRange, newestYearDays, windowUntil, yearsEarlier } from '#src/domain/time.ts';
import { useCaller } from '#src/session/services.tsx';
import { eventDetailsRequest } from './details-requests.ts';
import { EVENTS_PER_CALL, type PersonEvent, personEventsRequest, toPersonEvent } from './event-requests.ts';
import { visitorSessionsRequest } from './session-requests.ts';

/** Starts at row `offset` of a year, newest first. Year 0: the last twelve months; 1: the year before; … */
export type EventsCursor = {
  readonly year: number;
  readonly offset: number;
  /** The days of year 0 at the first fetch: pages must not move at midnight. */
  readonly newest?: NewestDays;
};

export type EventPage = Page<PersonEvent> & Required<EventsCursor> & { readonly loadedAt: number };

const rowCount = ({ items, unreadableCount }: EventPage): number => items.length + unreadableCount;

export function isLastOfYear(page: EventPage): boolean {
  const rows = rowCount(page);
  return (
    rows === 0 || (page.totalItems === null ? rows < EVENTS_PER_CALL : page.offset + rows >= page.totalItems)
  );
}

function nextCursor(page: EventPage): EventsCursor | undefined {
  const { year, offset, newest } = page;
  if (newest.reports !== undefined) return undefined;
  if (isLastOfYear(page)) return { year: year + 1, offset: 0, newest };
  return { year, offset: offset + rowCount(page), newest };
}

const firstPage: EventsCursor = { year: 0, offset: 0 };

/** 200 events a call. Never refetched automatically. */
export function personEventsQuery(caller: Caller, { personId, userId }: PersonKey) {
  return infiniteQueryOptions({
    queryKey: requestKey(caller.signInId, { method: 'get.person_events', key: { userId, personId } }),
    // Ignores the query's signal: a call that was sent is paid for.
    queryFn: async ({ pageParam, client }): Promise<EventPage> => {
      const now = new Date(Date.now() + caller.api.clockOffsetMs());
      const { year, offset, newest = newestYearDays(now) } = pageParam;
      const request = personEventsRequest({ personId, userId, days: yearsEarlier(newest, year), offset });
      const page = await caller.api.call(request, caller).catch(async (error: unknown) => {
        if (!isMethodMissing(error)) throw error;
        return (await pageOfReports(client, caller, { personId, userId }, newest)) ?? Promise.reject(error);
      });
      return { newest, ...page, year, offset, loadedAt: Date.now() };
    },
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
    // Not `Infinity`: React Query would then refetch every page after a failed one.
    staleTime: 'static',
    structuralSharing: false,
    // A refetch repeats the calls of all pages.
    refetchOnReconnect: false,
  });
}

const REPORT_KINDS = ['call', 'chat', 'request'] as const;

/** Of a portal without events. null: all reports are refused. */
async function pageOfReports(client: QueryClient, caller: Caller, person: PersonKey, days: DayRange) {
  const { recent } = detailsQueries(caller, person, days);
  const reports = await Promise.all(
    REPORT_KINDS.map(async (kind) => {
      try {
        return [{ kind, ...(await client.fetchQuery(recent(kind))) }];
      } catch (error) {
        if (isMethodRefused(error)) return [];
        throw error;
      }
    }),
  );
  const loaded = reports.flat();
  const items = loaded.flatMap((report) => report.items.map(toPersonEvent));
  const unreadableCount = loaded.reduce((sum, report) => sum + report.unreadableCount, 0);
  const newest = { ...days, reports: loaded.map(({ kind }) => kind) };
  if (loaded.length === 0) return null;
  return { items, unreadableCount, totalItems: items.length + unreadableCount, newest };
}

export const clearError = (queryClient: QueryClient, queryKey: QueryKey): void =>
  void queryClient.setQueryData(queryKey, (data: unknown) => data);

/** Refetches a newest page older than `minAge`, ms, and recent calls. Other details are refetched when reopened. */
export async function refreshEvents(
  queryClient: QueryClient,
  caller: Caller,
  person: PersonKey,
  minAge = 0,
): Promise<void> {
  const query = personEventsQuery(caller, person);
  const state = queryClient.getQueryState(query.queryKey);
  if (state?.fetchStatus !== 'idle') return;
  if (Date.now() - (state.data?.pages[0]?.loadedAt ?? 0) < minAge) return;
  if (state.fetchMeta?.fetchMore !== undefined) clearError(queryClient, query.queryKey);
  const reports = Object.values(REPORTS).map(({ method }) => method);
  for (const method of [...reports, 'get.visitor_sessions_report', 'get.chat_messages_report'] as const) {
    const queryKey = requestKey(caller.signInId, { method, key: person });
    void queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
  }
  const data = await queryClient.infiniteQuery({ ...query, pages: 1, staleTime: 0 }).catch(() => null);
  const [page] = data?.pages ?? [];
  if (page === undefined) return;
  // A refused report is not retried.
  const { queryKey } = detailsQueries(caller, person, page.newest).recent('call');
  await queryClient.refetchQueries(
    { queryKey, type: 'active', stale: true, predicate: (calls) => calls.state.data !== undefined },
    { cancelRefetch: false },
  );
}

/** Those of the first page. `reports`: those of 89 days that its events are from, on a portal without events. */
export type NewestDays = DayRange & { readonly reports?: readonly ConversationKind[] };

/** The newest 89 days cost as much as one day. Retried only by a press. */
export function detailsQueries(caller: Caller, person: PersonKey, { reports = ['call'], till }: NewestDays) {
  const recentDays = windowUntil(till);
  const isRecent = ({ at }: Pick<EventRef, 'at'>): boolean => at >= recentDays.from;
  const query = <T>(request: QueryRequest<T>) => ({ ...requestQuery(caller, request), retryOnMount: false });
  const report = (kind: ConversationKind, days: DayRange) =>
    query(eventDetailsRequest(kind, { ...person, days }));
  return {
    person,
    isRecent,
    recent: (kind: ConversationKind) => report(kind, recentDays),
    sessions: query(visitorSessionsRequest({ ...person, days: recentDays })),
    /** Recent calls come from one report; other events from that of their day, or from one that is loaded. */
    of: ({ kind, at }: EventRef) => {
      const day = at.slice(0, 10);
      const isLoaded = reports.includes(kind) && isRecent({ at });
      return report(kind, isLoaded ? recentDays : { from: day, till: day });
    },
  };
}

export type DetailsQueries = ReturnType<typeof detailsQueries>;

/** Whether a response for one of the account's people was null: the account or the portal lacks what the method needs. */
export function useIsUnavailable(method: DataApiMethod, userId: UserId | null): boolean {
  const { signInId } = useCaller();
  const queryClient = useQueryClient();
  const queryKey = requestKey(signInId, { method, key: { userId } });
  return useSyncExternalStore(
    (listener) => queryClient.getQueryCache().subscribe(listener),
    () => queryClient.getQueriesData({ queryKey }).some(([, data]) => data === null),
  );
}
