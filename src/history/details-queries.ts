import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Caller } from '#src/api/data-api.ts';
import { requestQuery } from '#src/api/queries.ts';
import type { QueryRequest } from '#src/api/request.ts';
import type { ConversationKind, EventRef } from '#src/domain/event-kinds.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import { type DayRange, windowUntil } from '#src/domain/time.ts';
import { eventDetailsRequest } from './details-requests.ts';
import { visitorSessionsRequest } from './session-requests.ts';

/** Those of the first page. `reports`: those of 89 days that its events are from, on a portal without events. */
export type NewestDays = DayRange & { readonly reports?: readonly ConversationKind[] };

export const isRecent = ({ at }: Pick<EventRef, 'at'>, { till }: DayRange): boolean =>
  at >= windowUntil(till).from;

/** The newest 89 days cost as much as one day. Retried only by a press. */
export function detailsQueries(caller: Caller, { personId, userId }: PersonKey, newest: NewestDays) {
  const { reports = ['call'], till } = newest;
  const query = <T>(request: QueryRequest<T>) => ({ ...requestQuery(caller, request), retryOnMount: false });
  const report = (kind: ConversationKind, days: DayRange) =>
    query(eventDetailsRequest(kind, { personId, userId, days }));
  return {
    recent: (kind: ConversationKind) => report(kind, windowUntil(till)),
    sessions: query(visitorSessionsRequest({ personId, userId, days: windowUntil(till) })),
    /** Recent calls come from one report; other events from that of their day, or from one that is loaded. */
    of: ({ kind, at }: EventRef) => {
      const day = at.slice(0, 10);
      const isLoaded = reports.includes(kind) && isRecent({ at }, newest);
      return report(kind, isLoaded ? windowUntil(till) : { from: day, till: day });
    },
  };
}

/** Whether one of these queries has null: the account or the portal lacks what all of them need. */
export function useIsUnavailable(queryKey: QueryKey): boolean {
  const queryClient = useQueryClient();
  return useSyncExternalStore(
    (listener) => queryClient.getQueryCache().subscribe(listener),
    () => queryClient.getQueriesData({ queryKey }).some(([, data]) => data === null),
  );
}
