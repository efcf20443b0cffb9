import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type FetchStatus,
  type InfiniteData,
} from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  forgetOldDetails,
  newestEventsQuery,
  personEventsQuery,
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
  newest: { fetchStatus },
  refresh,
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
