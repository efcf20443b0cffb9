import { useInfiniteQuery, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  forgetOldDetails,
  newestEventsQuery,
  personEventsQuery,
  type HistoryPage,
} from '#src/api/queries/history-queries.ts';
import { historyOf, type History } from '#src/features/history/model/history.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';

/** The loaded pages of a history. */
export type LoadedEvents = {
  readonly history: History;
  /** The next page starts after it. */
  readonly lastPage: HistoryPage;
  /** Epoch ms, of the newest events: older ones that come later make them no fresher. */
  readonly updatedAt: number;
};

export function loadedEvents({ pages: [first, ...others] }: InfiniteData<HistoryPage>): LoadedEvents {
  if (first === undefined) throw new Error('A history has at least one page.');
  return {
    history: historyOf([first, ...others]),
    lastPage: others.at(-1) ?? first,
    updatedAt: first.loadedAt,
  };
}

/** The history of a person, and how to get more of it. Each query fails alone: what came before stays on the page. */
export function useHistory(address: PersonAddress) {
  const caller = useCaller();
  const { personId, userId } = address;
  const query = useMemo(() => personEventsQuery(caller, { personId, userId }), [caller, personId, userId]);
  const queryClient = useQueryClient();
  const events = useInfiniteQuery({ ...query, select: loadedEvents });
  const newest = useQuery(newestEventsQuery(caller, { personId, userId }));
  const { data, fetchNextPage, refetch } = events;
  const { refetch: refetchNewest } = newest;
  const hasEvents = data !== undefined;
  const newestDay = data?.history.events.find(({ day }) => day !== null)?.day ?? null;
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
  // Also without a network: `isFetchingNextPage` is false then.
  const isLoadingMore = isMoreWanted || (isMore && events.fetchStatus !== 'idle');
  const isPaused = [events, newest].some(({ fetchStatus }) => fetchStatus === 'paused');
  return {
    events,
    /** The refresh. */
    newest,
    /** Further events. They follow those of a refresh that is on its way. */
    more: {
      data: events.data,
      error: events.error,
      fetchStatus: isLoadingMore ? (isPaused ? 'paused' : 'fetching') : 'idle',
      refetch: () => setMoreWanted(true),
    } as const,
    refresh,
  };
}

export type HistoryQueries = ReturnType<typeof useHistory>;
