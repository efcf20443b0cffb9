// Reads the loaded details of opened events from the cache. Sends no request.
import type { QueryClient } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import { portalQuery } from '#src/api/own-server.ts';
import { requestQuery } from '#src/api/request-query.ts';
import { eventDetails, type ConversationDetails } from './event-details.ts';
import type { EventAt } from '#src/domain/event-kinds.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import type { Opened } from './details-text.ts';
import { dayOf, detailsAt, messagesOf } from './event-rows.ts';

export function openedOf(
  queryClient: QueryClient,
  caller: Caller,
  { userId }: Pick<PersonKey, 'userId'>,
  row: ConversationDetails,
): Opened {
  const request = messagesOf(row, userId);
  const messages = request && queryClient.getQueryData(requestQuery(caller, request).queryKey);
  return {
    row,
    messages: messages ?? null,
    portal: queryClient.getQueryData(portalQuery().queryKey)?.origin ?? null,
  };
}

/** The rows that fit an event. */
export function openedAt(
  queryClient: QueryClient,
  caller: Caller,
  { personId, userId }: PersonKey,
  event: EventAt,
): readonly Opened[] {
  const report = requestQuery(caller, eventDetails(event.kind, { personId, userId, day: dayOf(event) }));
  const rows = queryClient.getQueryData(report.queryKey)?.items ?? [];
  return detailsAt(event, rows).map((row) => openedOf(queryClient, caller, { userId }, row));
}
