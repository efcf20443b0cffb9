import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { KindChoice } from '#src/domain/event-kinds.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { clearError, type EventPage, personEventsQuery, refreshEvents } from './event-pages.ts';
import { toHistory, listedEvents } from './history.ts';

/** What the person's page needs: Refresh, and the lines of a copied summary. */
export type HistoryState = {
  readonly isRunning: boolean;
  /** Refreshes events that were loaded at least `minAge` ms ago. */
  readonly run: (minAge?: number) => void;
  /** The opened events in at most `maxLines` lines, newest first. Sends no request. */
  readonly openedLines: (maxLines: number) => readonly string[];
};

const loadedHistory = ({ pages }: InfiniteData<EventPage>) => toHistory(pages);

/** The most calls of a press on “Show more”. */
const MAX_CALLS = 4;

/** The history of a person, the listed events, and how to load more. A failure leaves the loaded events on the page. */
export function useHistory({ personId, userId }: PersonAddress, kinds: readonly KindChoice[]) {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const { queryKey, ...query } = personEventsQuery(caller, { personId, userId });
  const events = useInfiniteQuery({ ...query, queryKey, select: loadedHistory });
  const { data: history, error, fetchStatus, hasNextPage, isFetchNextPageError, fetchNextPage } = events;
  const listed = useMemo(() => (history ? listedEvents(history.events, kinds) : []), [history, kinds]);
  const pageCount = history?.pageCount ?? 0;
  /** While older events are sought: their kinds, and how much was loaded before the press. */
  const [asking, setAsking] = useState<{
    readonly of: readonly KindChoice[];
    readonly listed: number;
    readonly pages: number;
  } | null>(null);
  const countOf = (of: readonly KindChoice[]): number => listedEvents(history?.events ?? [], of).length;
  const isEnough =
    asking !== null &&
    (countOf(asking.of) > asking.listed ||
      pageCount >= asking.pages + MAX_CALLS ||
      error !== null ||
      !hasNextPage);
  if (isEnough && fetchStatus === 'idle') setAsking(null);
  const isAsking = asking !== null;
  useEffect(() => {
    if (isAsking && !isEnough && fetchStatus === 'idle') void fetchNextPage({ cancelRefetch: false });
  }, [isAsking, isEnough, fetchStatus, pageCount, fetchNextPage]);
  const refresh = useCallback(
    (minAge?: number) => void refreshEvents(queryClient, caller, { personId, userId }, minAge),
    [queryClient, caller, personId, userId],
  );
  const loadOlder = (of: readonly KindChoice[]): void => {
    if (fetchStatus !== 'idle') return;
    clearError(queryClient, queryKey);
    setAsking({ of, listed: countOf(of), pages: pageCount });
  };
  return {
    events,
    listed,
    refresh,
    /** Called when a kind is chosen: if none of it is loaded, loads older events as “Show more” does. */
    seek: (of: readonly KindChoice[]): void => {
      if (history?.isComplete === false && countOf(of) === 0) loadOlder(of);
    },
    newest: {
      data: history,
      error: isFetchNextPageError ? null : error,
      fetchStatus: isAsking ? 'idle' : fetchStatus,
      refetch: () => refresh(),
    },
    /** Older events. */
    more: {
      data: history,
      error: isFetchNextPageError ? error : null,
      fetchStatus: isAsking ? fetchStatus : 'idle',
      refetch: () => loadOlder(kinds),
    },
  } as const;
}

export type HistoryQueries = ReturnType<typeof useHistory>;
