import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { KindChoice } from '#src/domain/event-kinds.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { createRequiredContext } from '#src/ui/required-context.ts';
import { callOutcome, followUpText } from './facts.ts';
import {
  clearError,
  detailsQueries,
  isRecent,
  type NewestDays,
  personEventsQuery,
  refreshEvents,
} from './history-queries.ts';
import {
  type History,
  type HistoryEvent,
  isConversation,
  isMissed,
  listedEvents,
  toHistory,
} from './history.ts';
import { matchingRows } from './matching-rows.ts';
import { followUp, type RecentCalls, toRecentCalls, withOngoing } from './recent-calls.ts';

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

/** `isInReport`: the report may have its row. `first`: “called back after 12 min”, “on the phone at 14:02”. `outcome`: who, and how long. */
export function useCallFacts(event: HistoryEvent) {
  const t = useText();
  const { newest, calls, onPhone, readPhone } = useShownHistory();
  const { ongoing } = event;
  if (ongoing)
    return { first: { kind: 'onPhone', text: onPhone }, outcome: callOutcome(ongoing, t) } as const;
  const isInReport = isConversation(event) && event.kind === 'call' && isRecent(event, newest);
  // With several matches, none is known to be this call.
  const [row, another] = isInReport ? matchingRows(event, calls.rows) : [];
  if (row?.kind !== 'call' || another !== undefined) return { isInReport, outcome: [] };
  const next = isMissed(event) ? followUp(row, calls, readPhone) : null;
  if (next === null) return { isInReport, outcome: callOutcome(row, t) };
  return { isInReport, first: { kind: next.kind, text: followUpText(next, t.history) }, outcome: [] };
}

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
  const recent = useRecentCalls({ personId, userId }, history);
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
