import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import type { Caller } from '#src/api/data-api.ts';
import { requestQuery } from '#src/api/queries.ts';
import type { ConversationKind, EventRef } from '#src/domain/event-kinds.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import { type DayRange, windowUntil } from '#src/domain/time.ts';
import { eventDetailsRequest } from './details-requests.ts';
import { visitorSessionsRequest } from './session-requests.ts';

/** A report covers one day, `YYYY-MM-DD`. */
export const dayPart = ({ at }: Pick<EventRef, 'at'>): string => at.slice(0, 10);

/** Those of the first page. `reports`: those of 89 days that its events are from, on a portal without events. */
export type NewestDays = DayRange & { readonly reports?: readonly ConversationKind[] };

/** Retried only by a press. */
const reportQuery = (caller: Caller, person: PersonKey, kind: ConversationKind, days: DayRange) => ({
  ...requestQuery(caller, eventDetailsRequest(kind, { ...person, days })),
  retryOnMount: false,
});

/** The newest 89 days: they cost as much as one day. */
export const recentReportQuery = (
  caller: Caller,
  person: PersonKey,
  kind: ConversationKind,
  newest: DayRange,
) => reportQuery(caller, person, kind, windowUntil(newest.till));

/** Those of the newest 89 days, in one call. */
export const sessionsQuery = (caller: Caller, { personId, userId }: PersonKey, newest: DayRange) => ({
  ...requestQuery(caller, visitorSessionsRequest({ personId, userId, days: windowUntil(newest.till) })),
  retryOnMount: false,
});

export const isRecent = (event: Pick<EventRef, 'at'>, newest: DayRange): boolean =>
  dayPart(event) >= windowUntil(newest.till).from;

/** Recent calls come from one report; other events from that of their day, or from one that is loaded. */
export function detailsQuery(caller: Caller, person: PersonKey, event: EventRef, newest: NewestDays) {
  const { reports = ['call'] } = newest;
  if (reports.includes(event.kind) && isRecent(event, newest))
    return recentReportQuery(caller, person, event.kind, newest);
  const day = dayPart(event);
  return reportQuery(caller, person, event.kind, { from: day, till: day });
}

/** Whether one of these queries has null: the account or the portal lacks what all of them need. */
export function useIsUnavailable(queryKey: QueryKey): boolean {
  const queryClient = useQueryClient();
  return useSyncExternalStore(
    (listener) => queryClient.getQueryCache().subscribe(listener),
    () => queryClient.getQueriesData({ queryKey }).some(([, data]) => data === null),
  );
}
