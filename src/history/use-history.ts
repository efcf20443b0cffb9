import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { KindChoice } from '#src/domain/event-kinds.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller, useKnownTimeZone, usePhoneReader } from '#src/session/services.tsx';
import { callOutcome, followUpText } from './facts.ts';
import {
  clearError,
  type DetailsQueries,
  detailsQueries,
  personEventsQuery,
  refreshEvents,
  useIsUnavailable,
} from './history-queries.ts';
import {
  type History,
  type HistoryEvent,
  isConversation,
  isMissed,
  listedEvents,
  toHistory,
} from './history.ts';
import { followUp, matchingRows, toRecentCalls, withOngoing } from './report-rows.ts';

/** What each line needs: a stable object, as lines are memoised. */
export function useShownHistory({ details, calls }: HistoryQueries) {
  const t = useText();
  const { api } = useCaller();
  const readPhone = usePhoneReader();
  const { userId } = details.person;
  const timeZone = useKnownTimeZone(userId) ?? undefined;
  const clock = new Intl.DateTimeFormat('sv', { timeZone, timeStyle: 'short' });
  /** “on the phone at 14:02” */
  const onPhone = t.history.onPhone(clock.format(calls.loadedAt + api.clockOffsetMs()));
  /** The portal has the pages of visits. */
  const hasPages = !useIsUnavailable('get.visitor_sessions_report', userId);
  return useMemo(() => {
    /** `isInReport`: the report may have its row. `first`: “called back after 12 min”, “on the phone at 14:02”. `outcome`: who, and how long. */
    const callFacts = (event: HistoryEvent) => {
      const { ongoing } = event;
      if (ongoing) return { first: { kind: 'onPhone', text: onPhone }, outcome: callOutcome(ongoing, t) };
      const isInReport = isConversation(event) && event.kind === 'call' && details.isRecent(event);
      // With several matches, none is known to be this call.
      const [row, another] = isInReport ? matchingRows(event, calls.rows) : [];
      if (row?.kind !== 'call' || another !== undefined) return { isInReport, outcome: [] };
      const next = isMissed(event) ? followUp(row, calls, readPhone) : null;
      if (next === null) return { isInReport, outcome: callOutcome(row, t) };
      return { isInReport, first: { kind: next.kind, text: followUpText(next, t.history) }, outcome: [] };
    };
    return { details, hasPages, callFacts };
  }, [t, details, calls, onPhone, readPhone, hasPages]);
}

export type ShownHistory = ReturnType<typeof useShownHistory>;

/** The most calls per press on “Show more”. */
const MAX_CALLS = 4;

const MAX_EMPTY_CLICKS = 2;

/** A failure leaves the loaded events on the page. */
export function useHistory({ personId, userId }: PersonAddress, kinds: readonly KindChoice[]) {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const { queryKey, ...query } = personEventsQuery(caller, { personId, userId });
  const events = useInfiniteQuery({ ...query, queryKey, select: toHistory });
  const { data: history, error, fetchStatus, fetchNextPage, refetch } = events;
  const { newest = NO_DAYS } = history ?? {};
  const details = useMemo(
    () => detailsQueries(caller, { personId, userId }, newest),
    [caller, personId, userId, newest],
  );
  const recent = useRecentCalls(details, history);
  const { calls } = recent;
  const shown = useMemo(() => withOngoing(history?.events ?? [], calls.rows), [history, calls]);
  const listed = useMemo(() => listedEvents(shown, kinds), [shown, kinds]);

  const listKey = kinds.join();
  const [emptyClicks, setEmptyClicks] = useState({ listKey, count: 0 });
  const emptyCount = emptyClicks.listKey === listKey ? emptyClicks.count : 0;
  const [isLoadingOlder, setLoadingOlder] = useState(false);

  /** Stops at the first event that is listed, at a failure, or when the agent leaves the person. */
  const loadOlder = async (): Promise<void> => {
    if (fetchStatus !== 'idle' || isLoadingOlder) return;
    clearError(queryClient, queryKey);
    setLoadingOlder(true);
    const countListed = (): number => listedEvents(latest?.events ?? [], kinds).length;
    let latest = history;
    const count = countListed();
    for (let call = 0; call < MAX_CALLS && latest?.hasMore && countListed() === count; call += 1) {
      const { data } = await fetchNextPage({ cancelRefetch: false });
      const isOnPage = queryClient.getQueryCache().find({ queryKey })?.isActive() === true;
      if (!isOnPage || data === undefined || data.pageCount <= latest.pageCount)
        return setLoadingOlder(false);
      latest = data;
    }
    setLoadingOlder(false);
    setEmptyClicks({ listKey, count: countListed() > count ? 0 : emptyCount + 1 });
  };

  return {
    query: { data: history, error, fetchStatus, refetch },
    /** The query fetches, or has failed to fetch, older events. Not `isFetchingNextPage`, which is false while it waits for the network. */
    isOlder: queryClient.getQueryState(queryKey)?.fetchMeta?.fetchMore !== undefined,
    details,
    ...recent,
    /** First the calls that go on. */
    shown,
    listed,
    /** Identifies the list by the chosen kinds. */
    listKey,
    refresh: (minAge?: number): void => void refreshEvents(queryClient, caller, { personId, userId }, minAge),
    loadOlder,
    isLoadingOlder,
    /** The last click on “Show more” has loaded nothing that is listed. */
    isNothingOlder: emptyCount > 0,
    /** Not after two such clicks in a row. */
    hasMore: history?.hasMore === true && emptyCount < MAX_EMPTY_CLICKS,
  } as const;
}

/** Fetched if the history has a call of the newest 89 days. Empty if refused. */
function useRecentCalls({ recent, isRecent }: DetailsQueries, history: History | undefined) {
  const enabled = history?.events.some(
    (event) => event.kind === 'call' && isConversation(event) && isRecent(event),
  );
  const query = useQuery({ ...recent('call'), enabled: enabled === true });
  const { data, dataUpdatedAt, isFetching, failureReason } = query;
  // A stable object for the memoised lines.
  const calls = useMemo(() => toRecentCalls(data, dataUpdatedAt), [data, dataUpdatedAt]);
  /** Until then, a call may go on that is not marked so. */
  const isLoadingCalls = isFetching && failureReason === null;
  return { calls, isLoadingCalls };
}

const NO_DAYS = { from: '1970-01-01', till: '1970-01-01' };

export type HistoryQueries = ReturnType<typeof useHistory>;
