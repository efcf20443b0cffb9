import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { KindChoice } from '#src/domain/event-kinds.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import { useCaller } from '#src/session/services.tsx';
import { createRequiredContext } from '#src/ui/required-context.ts';
import {
  clearError,
  detailsQueries,
  type EventPage,
  isRecent,
  type NewestDays,
  personEventsQuery,
  refreshEvents,
} from './history-queries.ts';
import { type History, isConversation, listedEvents, toHistory } from './history.ts';
import { type RecentCalls, toRecentCalls, withOngoing } from './recent-calls.ts';

type ShownHistory = {
  readonly address: PersonAddress;
  readonly newest: NewestDays;
  readonly calls: RecentCalls;
  /** “on the phone at 14:02” */
  readonly onPhone: string;
  readonly readPhone: PhoneReader;
  /** The portal has the pages of visits. */
  readonly hasPages: boolean;
};

export const [HistoryProvider, useShownHistory] = createRequiredContext<ShownHistory>('HistoryProvider');

export function useDetailsQueries() {
  const { address, newest } = useShownHistory();
  return detailsQueries(useCaller(), address, newest);
}

/** The most calls per press on “Show more”. */
const MAX_CALLS = 4;

const MAX_EMPTY_CLICKS = 2;

/** A failure leaves the loaded events on the page. */
export function useHistory({ personId, userId }: PersonAddress, kinds: readonly KindChoice[]) {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const { queryKey, ...query } = personEventsQuery(caller, { personId, userId });
  const events = useInfiniteQuery({ ...query, queryKey, select: selectHistory });
  const { data: history, error, fetchStatus, fetchNextPage } = events;
  const recent = useRecentCalls({ personId, userId }, history);
  const { calls } = recent;
  const shown = useMemo(() => withOngoing(history?.events ?? [], calls.rows), [history, calls]);
  const listed = useMemo(() => listedEvents(shown, kinds), [shown, kinds]);

  const listKey = kinds.join();
  const [emptyClicks, setEmptyClicks] = useState({ listKey, count: 0 });
  const emptyCount = emptyClicks.listKey === listKey ? emptyClicks.count : 0;
  const [isLoadingOlder, setLoadingOlder] = useState(false);

  const refresh = (minAge?: number): void =>
    void refreshEvents(queryClient, caller, { personId, userId }, minAge);

  /** Stops at the first event of a wanted kind, at a failure, or when the agent leaves the person. */
  const loadOlder = async (wanted: readonly KindChoice[], how?: 'click'): Promise<void> => {
    if (fetchStatus !== 'idle' || isLoadingOlder) return;
    clearError(queryClient, queryKey);
    setLoadingOlder(true);
    const count = countKinds(history, wanted);
    const isFound = (): boolean => countKinds(latest, wanted) > count;
    let latest = history;
    let isStopped = false;
    for (let call = 0; call < MAX_CALLS && latest?.hasMore === true && !isFound() && !isStopped; call += 1) {
      const { data } = await fetchNextPage({ cancelRefetch: false });
      const isOnPage = queryClient.getQueryCache().find({ queryKey })?.isActive() === true;
      isStopped = !isOnPage || data === undefined || data.pageCount <= latest.pageCount;
      latest = data;
    }
    setLoadingOlder(false);
    if (how === 'click' && !isStopped) setEmptyClicks({ listKey, count: isFound() ? 0 : emptyCount + 1 });
  };

  // Not `isFetchingNextPage`, which is false while a query waits for the network.
  const isOlder = queryClient.getQueryState(queryKey)?.fetchMeta?.fetchMore !== undefined;
  const pending = { data: history, error, fetchStatus };
  const idle = { data: history, error: null, fetchStatus: 'idle' as const };
  return {
    events,
    ...recent,
    /** First the calls that go on. */
    shown,
    /** Those of the chosen kinds. */
    listed,
    refresh,
    /** For a click or a kind: up to four calls, one after another. */
    isLoadingOlder,
    /** The last click on “Show more” has loaded nothing that is listed. */
    isNothingOlder: emptyCount > 0,
    /** Not after two such clicks in a row. */
    hasMore: history?.hasMore === true && emptyCount < MAX_EMPTY_CLICKS,
    /** If none of the chosen kinds are loaded, loads older events. */
    loadKinds: (wanted: readonly KindChoice[]): void => {
      if (history?.isComplete === false && countKinds(history, wanted) === 0) void loadOlder(wanted);
    },
    /** The query as that of the newest page, and as that of older ones. */
    newest: { ...(isOlder ? idle : pending), refetch: () => refresh() },
    older: { ...(isOlder ? pending : idle), refetch: () => void loadOlder(kinds, 'click') },
  } as const;
}

/** Fetched if the history has a call of the newest 89 days. Empty if refused. */
function useRecentCalls(person: PersonKey, history: History | undefined) {
  const { events = [], newest = NO_DAYS } = history ?? {};
  const hasRecent = events.some(
    (event) => event.kind === 'call' && isConversation(event) && isRecent(event, newest),
  );
  const query = detailsQueries(useCaller(), person, newest).recent('call');
  const { data, dataUpdatedAt, isFetching, failureReason } = useQuery({ ...query, enabled: hasRecent });
  // A stable object for the memoised lines.
  const calls = useMemo(() => toRecentCalls(data, dataUpdatedAt), [data, dataUpdatedAt]);
  /** Until then, a call may go on that is not marked so. */
  const isLoadingCalls = isFetching && failureReason === null;
  return { calls, isLoadingCalls };
}

const NO_DAYS = { from: '1970-01-01', till: '1970-01-01' };

export type HistoryQueries = ReturnType<typeof useHistory>;

const selectHistory = ({ pages }: InfiniteData<EventPage>): History => toHistory(pages);

const countKinds = (history: History | undefined, kinds: readonly KindChoice[]): number =>
  listedEvents(history?.events ?? [], kinds).length;
