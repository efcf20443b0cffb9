import { useInfiniteQuery, useQueryClient, type FetchStatus, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  forgetFailure,
  isNextPageFetch,
  personEventsQuery,
  refreshEvents,
  type HistoryPage,
} from '#src/api/queries/history-queries.ts';
import { historyOf, type History } from '#src/features/history/model/history.ts';
import { coverageText, sentenceText } from '#src/features/history/summary/summary-text.ts';
import { eventText } from '#src/features/history/timeline/event-text.ts';
import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
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

/** What the rest of the person's page needs of the history. */
export type HistoryState = {
  /** Epoch ms; null: nothing loaded yet. */
  readonly updatedAt: number | null;
  /** `paused`: it waits for the network. */
  readonly refresh: FetchStatus;
  readonly onRefresh: () => void;
  /** The sentence of a summary; null: nothing loaded yet. */
  readonly sentence: string | null;
  /** “Newest 200 events, since 17 January”; null: nothing loaded yet. */
  readonly coverage: string | null;
  /** A header, and a line for each loaded event; null: nothing loaded yet. */
  readonly getRows: (() => readonly (readonly string[])[]) | null;
};

export function useHistoryState({
  events: { data },
  newest: { fetchStatus, refetch: refresh },
}: HistoryQueries): HistoryState {
  const t = useText();
  const dates = useDates();
  const history = data?.history ?? null;
  const updatedAt = data?.updatedAt ?? null;
  return useMemo(
    () => ({
      updatedAt,
      refresh: fetchStatus,
      onRefresh: refresh,
      sentence: history && sentenceText(history, t, dates),
      coverage: history && coverageText(history, t, dates),
      getRows: history && (() => eventRows(history, t, dates)),
    }),
    [history, updatedAt, fetchStatus, refresh, t, dates],
  );
}

/**
 * The events as a table: a header, a row for each event, and, unless all are loaded, one that says which they are. A missing value is
 * an empty text.
 */
export function eventRows(history: History, t: Dictionary, dates: Dates): readonly (readonly string[])[] {
  const { at, kind, what, status, site, campaign, stage } = t.history.csv;
  return [
    [at, kind, what, status, site, campaign, stage],
    ...history.events.map((event) => {
      const text = eventText(event, t);
      return [event.at, text.title, text.about, text.status, event.site, event.campaign, text.stage].map(
        (value) => value ?? '',
      );
    }),
    ...(history.coverage.kind === 'all' ? [] : [[coverageText(history, t, dates)]]),
  ];
}
