// The rows of reports: which is an event's, and what they add to the events.
import type { Rows } from '#src/api/schema.ts';
import { newestFirst } from '#src/domain/compare-texts.ts';
import type { EventRef } from '#src/domain/event-kinds.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import { type CallDetails, type ConversationDetails, ROWS_PER_CALL } from './details-requests.ts';
import { toPersonEvent } from './event-requests.ts';
import { type HistoryEvent, isConversation, toHistoryEvents } from './history.ts';
import type { VisitorSession } from './session-requests.ts';

type Distinguished = EventRef & {
  readonly direction: 'in' | 'out' | null;
  readonly outcome: 'answered' | 'missed' | null;
};

/** Rows near the event with its direction and outcome; if there are none, all rows near it. */
export function matchingRows(
  event: Distinguished,
  rows: readonly ConversationDetails[],
): readonly ConversationDetails[] {
  const alike = rows.filter((row) => isAlike(event, row));
  const near = rowsNear(event, alike);
  return near.length > 0 ? near : rowsNear(event, rows);
}

/** Missing values match anything. */
function isAlike({ direction, outcome }: Distinguished, row: ConversationDetails): boolean {
  if (row.kind !== 'call') return true;
  return (
    (direction === null || row.direction === null || direction === row.direction) &&
    (outcome === null || row.isLost === null || (outcome === 'missed') === row.isLost)
  );
}

/** An event and its details may differ by this much. */
const MAX_SECONDS_APART = 60;

/** Rows of the same second, else at most a minute away. */
export function rowsNear<Row extends { readonly at: string | null }>(
  { at }: Pick<EventRef, 'at'>,
  rows: readonly Row[],
): readonly Row[] {
  const second = rows.filter((row) => row.at === at);
  if (second.length > 0) return second;
  return rows.filter((row) => row.at !== null && Math.abs(secondsFrom(row.at, at)) <= MAX_SECONDS_APART);
}

/** Of times `YYYY-MM-DD hh:mm:ss`, read as UTC, which has no missing or repeated hours. */
const secondsFrom = (from: string, till: string): number =>
  (Date.parse(`${till.replace(' ', 'T')}Z`) - Date.parse(`${from.replace(' ', 'T')}Z`)) / 1000;

/** On the visit's site, at most a minute away. */
export const sessionOfVisit = (
  { at, site }: { readonly at: string; readonly site: string | null },
  sessions: readonly VisitorSession[],
): VisitorSession | undefined =>
  rowsNear(
    { at },
    sessions.filter((each) => !site || !each.site || each.site === site),
  )[0];

export function toRecentCalls(report: Rows<ConversationDetails> | undefined, loadedAt: number) {
  const { items = [], unreadableCount = 0 } = report ?? {};
  const rows: readonly CallDetails[] = items.filter((row) => row.kind === 'call');
  /** No row is missing or unreadable. */
  const isWhole = report !== undefined && unreadableCount === 0 && items.length < ROWS_PER_CALL;
  return { rows, isWhole, loadedAt } as const;
}

export type RecentCalls = ReturnType<typeof toRecentCalls>;

/** The calls that go on, then the events. Such a call may have no event yet, or one with the status of a lost call. */
export function withOngoing(
  events: readonly HistoryEvent[],
  calls: readonly CallDetails[],
): readonly HistoryEvent[] {
  const ongoing = calls.filter((call) => call.isOngoing).toSorted(newestFirst);
  if (ongoing.length === 0) return events;
  const isOngoing = (event: HistoryEvent): boolean => {
    const [row] = isConversation(event) && event.kind === 'call' ? matchingRows(event, calls) : [];
    return row?.kind === 'call' && row.isOngoing;
  };
  const shown = toHistoryEvents(ongoing.map(toPersonEvent)).map((event, index) => ({
    ...event,
    ongoing: ongoing[index],
  }));
  return [...shown, ...events.filter((event) => !isOngoing(event))];
}

/** What happened after a missed call. `seconds`: from its start. */
export type FollowUp =
  | { readonly kind: 'calledBack' | 'talkedLater'; readonly seconds: number }
  | { readonly kind: 'notCalledBack' };

/** null: not known, or not a missed call. */
export function followUp(
  call: CallDetails,
  { rows, isWhole }: RecentCalls,
  readPhone: PhoneReader,
): FollowUp | null {
  const { at, phone, secondsToTalk } = call;
  if (at === null || call.isLost === false || call.isOngoing || call.direction === 'out') return null;
  const key = phone && readPhone(phone).key;
  const later = rows.filter((row) => row.at === null || row.at > at);
  const talks = later.filter((row) => row.isOngoing || isTalked(row));
  const isSameNumber = (row: CallDetails): boolean => row.phone !== null && readPhone(row.phone).key === key;
  const secondsToFirst = (direction: 'in' | 'out'): number | null => {
    const alike = talks.filter((row) => !row.isOngoing && row.direction === direction && isSameNumber(row));
    const [first] = alike.flatMap((row) => row.at ?? []).toSorted();
    return first === undefined ? null : secondsFrom(at, first);
  };
  const back = secondsToFirst('out');
  if (back !== null) return { kind: 'calledBack', seconds: back };
  const talk = secondsToTalk ?? secondsToFirst('in');
  if (talk !== null) return { kind: 'talkedLater', seconds: talk };
  const mayBeSame = talks.some((row) => row.phone === null || phone === null || isSameNumber(row));
  return secondsToTalk === null && isWhole && !mayBeSame ? { kind: 'notCalledBack' } : null;
}

const isTalked = ({ isLost, talkSeconds }: CallDetails): boolean =>
  isLost === false ? talkSeconds !== 0 : isLost === null && (talkSeconds ?? 0) > 0;
