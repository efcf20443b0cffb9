import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { newestEventsQuery, personEventsQuery } from '#src/api/queries/history-queries.ts';
import { forgetOldDetails } from '#src/api/queries/old-details.ts';
import { useRetry } from '#src/features/failure/use-retry.ts';
import { historyOf } from '#src/features/history/model/history.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';

/** The loaded history of a person, and how to get more of it. */
export function useHistory(address: PersonAddress) {
  const caller = useCaller();
  const { personId, userId } = address;
  const query = useMemo(() => personEventsQuery(caller, { personId, userId }), [caller, personId, userId]);
  const queryClient = useQueryClient();
  const events = useInfiniteQuery(query);
  const newest = useQuery(newestEventsQuery(caller, { personId, userId }));
  const { data, fetchNextPage, refetch } = events;
  const { refetch: refetchNewest } = newest;
  const hasEvents = data !== undefined;
  const history = useMemo(() => {
    const [first, ...others] = data?.pages ?? [];
    return first === undefined ? null : historyOf([first, ...others]);
  }, [data]);
  const newestDay = history?.events.find(({ day }) => day !== null)?.day ?? null;
  const refresh = useCallback((): void => {
    if (!hasEvents) return void refetch();
    if (newestDay !== null) forgetOldDetails(queryClient, caller.signInId, { personId, userId }, newestDay);
    // They would be of no use.
    void queryClient.cancelQueries({ queryKey: query.queryKey, exact: true });
    return void refetchNewest({ cancelRefetch: false });
  }, [query, queryClient, hasEvents, refetch, refetchNewest, newestDay, caller, personId, userId]);
  const isRefreshing = newest.fetchStatus !== 'idle';
  const [isMoreWanted, setMoreWanted] = useState(false);
  useEffect(() => {
    if (!isMoreWanted || isRefreshing) return;
    void fetchNextPage({ cancelRefetch: false }).then(() => setMoreWanted(false));
  }, [isMoreWanted, isRefreshing, fetchNextPage]);
  const isMore = queryClient.getQueryState(query.queryKey)?.fetchMeta?.fetchMore?.direction === 'forward';
  const isLoadingMore = isMoreWanted || (isMore && events.fetchStatus !== 'idle');
  return {
    history,
    /** The last page: what is asked for next follows it. */
    lastPage: data?.pages.at(-1) ?? null,
    /** Each fails alone: what has come before stays on the screen. */
    failed: whatFailed(events),
    error: events.error,
    /** null: the last refresh did not fail. */
    refreshError: newest.isError ? newest.error : null,
    isOffline: events.fetchStatus === 'paused' || newest.fetchStatus === 'paused',
    /** Also without a network: `isFetchingNextPage` is false then. */
    isLoadingMore,
    refreshStatus: newest.fetchStatus,
    /** Of the newest events: older ones that come later make them no fresher. */
    updatedAt: data?.pages[0]?.loadedAt ?? null,
    retry: useRetry(events),
    retryRefresh: useRetry(newest),
    // After a refresh that is on its way: it replaces the events that these follow.
    more: useRetry({
      isSuccess: events.isSuccess,
      isFetching: isLoadingMore,
      refetch: () => setMoreWanted(true),
    }),
    refresh,
  };
}

export type LoadedHistory = ReturnType<typeof useHistory>;

type Failing = {
  readonly isError: boolean;
  readonly isLoadingError: boolean;
};

function whatFailed({ isError, isLoadingError }: Failing): 'first page' | 'next page' | null {
  if (!isError) return null;
  return isLoadingError ? 'first page' : 'next page';
}
