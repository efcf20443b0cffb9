import {
  useQueries,
  useQuery,
  useQueryClient,
  type Query,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { eventDetails, type EventDetails } from '#src/api/reports/event-details.ts';
import { pointsOfDetails, type Report } from '#src/api/reports/reports.ts';
import type { QueryRequest } from '#src/api/request.ts';
import { chatMessages, type ChatMessage } from '#src/api/requests/chat-messages-report.ts';
import type { Page } from '#src/api/wire/parse.ts';
import type { UserId } from '#src/lib/ids.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';

/** What an event is found by: events have no id. `at`: `YYYY-MM-DD hh:mm:ss`. */
export type EventAt = { readonly kind: Report; readonly at: string };

/** A report covers one day, `YYYY-MM-DD`. */
export const dayOf = ({ at }: Pick<EventAt, 'at'>): string => at.slice(0, 10);

/** Of a chat: its messages, for another point; fetched with the report if exactly one row fits the event. */
export const messagesOf = (
  row: EventDetails,
  userId: UserId | null,
): QueryRequest<Page<ChatMessage>> | null =>
  row.kind === 'chat' && row.chatId !== null ? chatMessages({ userId, chatId: row.chatId }) : null;

/** The times of an event and of its details may differ by at most this much. */
const MAX_SECONDS_APART = 60;

/**
 * The rows of a day's report that are an event of their kind: those of its second, else those of its minute, else those that are
 * at most a minute away. Events have no id: where several fit, all of them are given; where none does, nothing is guessed.
 */
export function detailsAt<Row extends { readonly at: string | null }>(
  { at }: { readonly at: string },
  rows: readonly Row[],
): readonly Row[] {
  const second = rows.filter((row) => row.at === at);
  if (second.length > 0) return second;
  const minute = rows.filter((row) => row.at?.slice(0, -3) === at.slice(0, -3));
  if (minute.length > 0) return minute;
  return rows.filter((row) => row.at !== null && secondsBetween(row.at, at) <= MAX_SECONDS_APART);
}

/** Of two times of the account. UTC has every hour of every day once, so that none is invalid. */
function secondsBetween(a: string, b: string): number {
  const seconds = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`) / 1000;
  return Math.abs(seconds(a) - seconds(b));
}

/** The times of the events whose details were opened, by their day's report: forgotten with its answer. */
const openedTimes = new WeakMap<Query, Set<string>>();

export const openedIn = (query: Query): readonly string[] => [...(openedTimes.get(query) ?? [])];

export function markOpened(queryClient: QueryClient, queryKey: QueryKey, at: string): void {
  const query = queryClient.getQueryCache().find({ queryKey });
  if (query !== undefined) openedTimes.set(query, (openedTimes.get(query) ?? new Set()).add(at));
}

/** The details of an event, fetched while they are open. `retryOnMount`: also what has failed before. */
export function useEventDetails(
  address: PersonAddress,
  event: EventAt,
  isOpen: boolean,
  retryOnMount = true,
) {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const reportQuery = requestQuery(caller, eventDetails(event.kind, { ...address, day: dayOf(event) }));
  const options = { enabled: isOpen, retryOnMount };
  const report = useQuery({ ...reportQuery, ...options });
  useEffect(() => {
    if (isOpen) markOpened(queryClient, reportQuery.queryKey, event.at);
  });
  const rows = detailsAt(event, report.data?.items ?? []);
  const onlyRow = rows.length === 1 ? rows[0] : undefined;
  const request = onlyRow === undefined ? null : messagesOf(onlyRow, address.userId);
  const [messages] = useQueries({
    queries: [request ?? []]
      .flat()
      .map((chatRequest) => ({ ...requestQuery(caller, chatRequest), ...options })),
  });
  const pointsOfMessages = Number(messages !== undefined && messages.data === undefined);
  return {
    report,
    /** Those that fit the event: there may be several, or none. */
    rows,
    onlyRow,
    /** What opening the details uses. */
    points: report.data === undefined ? pointsOfDetails(event.kind) : pointsOfMessages,
    /** Part of them has neither loaded nor failed, and is not being fetched. */
    isNotFetched: [report, messages].some(
      (query) => query?.isPending === true && query.fetchStatus === 'idle',
    ),
  };
}
