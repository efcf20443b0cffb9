import type { Caller } from '#src/api/data-api.ts';
import { requestQuery } from '#src/api/queries.ts';
import type { ConversationKind, EventRef } from '#src/domain/event-kinds.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import { type DayRange, windowUntil } from '#src/domain/time.ts';
import { eventDetailsRequest } from './details-requests.ts';

/** A report covers one day, `YYYY-MM-DD`. */
export const dayPart = ({ at }: Pick<EventRef, 'at'>): string => at.slice(0, 10);

/** Retried only by a press. */
const reportQuery = (caller: Caller, person: PersonKey, kind: ConversationKind, days: DayRange) => ({
  ...requestQuery(caller, eventDetailsRequest(kind, { ...person, days })),
  retryOnMount: false,
});

/** All calls of the newest 89 days cost as much as those of one day. */
export const recentCallsQuery = (caller: Caller, person: PersonKey, newest: DayRange) =>
  recentReportQuery(caller, person, 'call', newest);

/** The newest 89 days. */
export const recentReportQuery = (
  caller: Caller,
  person: PersonKey,
  kind: ConversationKind,
  newest: DayRange,
) => reportQuery(caller, person, kind, windowUntil(newest.till));

export const isRecent = (event: Pick<EventRef, 'at'>, newest: DayRange): boolean =>
  dayPart(event) >= windowUntil(newest.till).from;

/** Recent calls come from one report; other events from that of their day. `newest`: the days of the first page. */
export function detailsQuery(caller: Caller, person: PersonKey, event: EventRef, newest: DayRange) {
  if (event.kind === 'call' && isRecent(event, newest)) return recentCallsQuery(caller, person, newest);
  const day = dayPart(event);
  return reportQuery(caller, person, event.kind, { from: day, till: day });
}
