// The details of a call, a chat or a request: rows of a report of its day.
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
import { dayReport, type DayReport } from '#src/api/reports/day-report.ts';
import type { QueryRequest } from '#src/api/request.ts';
import { callsReport, type CallDetails } from '#src/api/requests/calls-report.ts';
import { chatMessages, type ChatMessage } from '#src/api/requests/chat-messages-report.ts';
import { chatsReport } from '#src/api/requests/chats-report.ts';
import { requestsReport } from '#src/api/requests/offline-messages-report.ts';
import type { Page } from '#src/api/wire/parse.ts';
import type { Report } from '#src/api/reports/reports.ts';
import { detailsAt } from '#src/features/history/model/match-details.ts';
import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { UserId } from '#src/lib/ids.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { callFacts, chatFacts, requestFacts, type DetailsOf, type Fact } from './details-facts.ts';

type ReportDetails<Row> = {
  readonly report: DayReport<Row>;
  readonly facts: (row: Row, t: Dictionary['history'], dates: Dates) => readonly Fact[];
  /** Of a chat: its messages, for another point; fetched with the report if exactly one row fits the event. */
  readonly further?: (row: Row, userId: UserId | null) => QueryRequest<Page<ChatMessage>> | null;
};

export const DAY_REPORTS: { readonly [Kind in Report]: ReportDetails<DetailsOf[Kind]> } = {
  call: { report: callsReport, facts: callFacts },
  chat: {
    report: chatsReport,
    facts: chatFacts,
    further: ({ chatId }, userId) => (chatId === null ? null : chatMessages({ userId, chatId })),
  },
  request: { report: requestsReport, facts: requestFacts },
};

/** What an event is found by: events have no id. `at`: `YYYY-MM-DD hh:mm:ss`. */
export type EventOfKind<Kind extends Report> = { readonly kind: Kind; readonly at: string };

/** A report covers one day, `YYYY-MM-DD`. */
export const dayOf = ({ at }: { readonly at: string }): string => at.slice(0, 10);

/** The times of the events whose details were opened, by their day's report: forgotten with its answer. */
const openedTimes = new WeakMap<Query, Set<string>>();

export const openedIn = (query: Query): readonly string[] => [...(openedTimes.get(query) ?? [])];

export function markOpened(queryClient: QueryClient, queryKey: QueryKey, at: string): void {
  const query = queryClient.getQueryCache().find({ queryKey });
  if (query !== undefined) openedTimes.set(query, (openedTimes.get(query) ?? new Set()).add(at));
}

/** The details of an event, fetched while they are open. `retryOnMount`: also what has failed before. */
export function useEventDetails<Kind extends Report>(
  address: PersonAddress,
  event: EventOfKind<Kind>,
  isOpen: boolean,
  retryOnMount = true,
) {
  const caller = useCaller();
  const { report: ofDay, further } = DAY_REPORTS[event.kind];
  const ofEvent = requestQuery(caller, dayReport(ofDay, { ...address, day: dayOf(event) }));
  const options = { enabled: isOpen, retryOnMount };
  const report = useQuery({ ...ofEvent, ...options });
  const queryClient = useQueryClient();
  useEffect(() => {
    if (isOpen) markOpened(queryClient, ofEvent.queryKey, event.at);
  });
  const rows = detailsAt(event, report.data?.items ?? []);
  const [only, ...others] = rows;
  const next = only === undefined || others.length > 0 ? null : further?.(only, address.userId);
  const [messages] = useQueries({
    queries: [next ?? []].flat().map((request) => ({ ...requestQuery(caller, request), ...options })),
  });
  const pointsOfNext = Number(messages !== undefined && messages.data === undefined);
  return {
    report,
    /** Those that fit the event: there may be several, or none. */
    rows,
    /** What opening the details uses. */
    points: report.data === undefined ? 1 + Number(further !== undefined) : pointsOfNext,
    /** Something of them neither came nor failed, and is not on its way. */
    isUnasked: [report, messages].some((query) => query?.isPending === true && query.fetchStatus === 'idle'),
  };
}

export const hasRecording = (row: DetailsOf[Report]): row is CallDetails =>
  'recordings' in row && row.recordings.length > 0;
