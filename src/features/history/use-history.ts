import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  forgetFailure,
  isNextPageFetch,
  personEventsQuery,
  refreshEvents,
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

/** The history of a person, how to refresh it, and how to get more of it. What fails leaves what came before on the page. */
export function useHistory(address: PersonAddress) {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const { personId, userId } = address;
  const { queryKey, ...query } = personEventsQuery(caller, { personId, userId });
  const events = useInfiniteQuery({ ...query, queryKey, select: loadedEvents });
  const { data, error, fetchStatus, fetchNextPage } = events;
  const isMore = isNextPageFetch(queryClient.getQueryState(queryKey));
  const refresh = useCallback(
    () => void refreshEvents(queryClient, caller, { personId, userId }),
    [queryClient, caller, personId, userId],
  );
  const isRefreshing = data !== undefined && !isMore && fetchStatus !== 'idle';
  const [isMoreWanted, setMoreWanted] = useState(false);
  // They do not follow a refresh that has failed: its notice would go unread.
  if (isMoreWanted && !isRefreshing && !isMore && error !== null) setMoreWanted(false);
  useEffect(() => {
    if (isMoreWanted && !isRefreshing)
      void fetchNextPage({ cancelRefetch: false }).then(() => setMoreWanted(false));
  }, [isMoreWanted, isRefreshing, fetchNextPage]);
  // Also without a network: `isFetchingNextPage` is false then.
  const isLoadingMore = isMoreWanted || (isMore && fetchStatus !== 'idle');
  return {
    events,
    newest: {
      data,
      error: isMore ? null : error,
      fetchStatus: isRefreshing ? fetchStatus : 'idle',
      refetch: refresh,
    },
    /** Further events. They follow those of a refresh that is on its way. */
    more: {
      data,
      error: isMore ? error : null,
      fetchStatus: isLoadingMore ? (fetchStatus === 'paused' ? 'paused' : 'fetching') : 'idle',
      refetch: () => {
        if (!isMore && !isRefreshing) forgetFailure(queryClient, queryKey);
        setMoreWanted(true);
      },
    },
  } as const;
}

export type HistoryQueries = ReturnType<typeof useHistory>;

/** For the person's page, which has the button. */
export type HistoryState = { readonly isRunning: boolean; readonly run: () => void };

export function useHistoryState({ newest: { fetchStatus, refetch } }: HistoryQueries): HistoryState {
  const isRunning = fetchStatus !== 'idle';
  return useMemo(() => ({ isRunning, run: refetch }), [isRunning, refetch]);
}
