import { REPORTS } from '#src/api/reports.ts';
import { newestFirst } from '#src/domain/compare-texts.ts';
import type { ConversationKind, KindChoice } from '#src/domain/event-kinds.ts';
import { addDays, yearsEarlier } from '#src/domain/time.ts';
import type { CallDetails } from './details-requests.ts';
import { type EventPage, isLastOfYear } from './history-queries.ts';
import type { PersonEvent } from './event-requests.ts';
import { toChatStatus } from './event-words.ts';

export function toHistory({ pages }: { readonly pages: readonly EventPage[] }) {
  const last = pages.at(-1);
  if (last === undefined) throw new Error('A history has at least one page.');
  const rows = pages.flatMap((page, index) => page.items.slice(duplicateRows(pages[index - 1], page)));
  // Equal times keep the API's order.
  const events = toHistoryEvents(rows.toSorted(newestFirst));
  return {
    /** Newest first; without a time, last. */
    events,
    /** All events of the last fetched year are loaded. */
    isComplete: isLastOfYear(last),
    /** The first day that is loaded as a whole, `YYYY-MM-DD`; if none is, with a time. null: nothing older can be fetched. */
    since: wholeSince(events, last),
    newest: last.newest,
    pageCount: pages.length,
    hasMore: last.newest.reports === undefined,
    unreadableCount: pages.reduce((sum, page) => sum + page.unreadableCount, 0),
  } as const;
}

export type History = ReturnType<typeof toHistory>;

function wholeSince(events: readonly HistoryEvent[], last: EventPage): string | null {
  const { newest, year } = last;
  if (newest.reports !== undefined) return null;
  if (isLastOfYear(last)) return yearsEarlier(newest, year).from;
  // More events of the oldest loaded day, or minute, may follow.
  const oldest = events.findLast(({ at }) => at !== null)?.at;
  if (oldest == null) return newest.till;
  const nextDay = addDays(oldest.slice(0, 10), 1);
  if ((events[0]?.at ?? '') >= nextDay) return nextDay;
  const nextMinute = new Date(Date.parse(`${oldest.replace(' ', 'T')}Z`) + 60_000);
  return nextMinute.toISOString().slice(0, 16).replace('T', ' ');
}

/** Events on or after `since`: rows of a day loaded in part, and calls that go on, are listed, not counted. */
export const countSince = (
  listed: readonly HistoryEvent[],
  { since, isComplete }: Pick<History, 'since' | 'isComplete'>,
): number =>
  listed.filter(
    ({ at, ongoing }) =>
      ongoing === undefined && (isComplete || since === null || (at !== null && at >= since)),
  ).length;

/** New events between two calls push rows down, so that pages repeat some. */
function duplicateRows(before: EventPage | undefined, page: EventPage): number {
  if (before?.year !== page.year) return 0;
  return Math.max(0, (page.totalItems ?? 0) - (before.totalItems ?? Infinity));
}

export type HistoryEvent = PersonEvent & {
  /** Unique, and the same after a refresh; also the ID of its element. */
  readonly key: string;
  /** The call's row, if it goes on. */
  readonly ongoing?: CallDetails | undefined;
};

/** Has details to fetch. */
export type ConversationEvent = HistoryEvent & { readonly kind: ConversationKind; readonly at: string };

/** Its pages can be fetched. */
export type VisitEvent = HistoryEvent & { readonly kind: 'visit'; readonly at: string };

export const isVisit = (event: HistoryEvent): event is VisitEvent =>
  event.kind === 'visit' && event.at !== null;

export const isConversation = (event: HistoryEvent): event is ConversationEvent =>
  event.kind in REPORTS && event.at !== null;

/** Only incoming calls and chats. */
export const isMissed = ({ kind, direction, outcome, chatStatus }: PersonEvent): boolean =>
  kind === 'call'
    ? outcome === 'missed' && direction !== 'out'
    : kind === 'chat' && toChatStatus(chatStatus) === 'lost';

/** The visitor wrote nothing. */
export const isEmptyChat = ({ kind, chatStatus }: HistoryEvent): boolean =>
  kind === 'chat' && toChatStatus(chatStatus) === 'refused';

/** Events have no ID; these fields distinguish nearly all. Without spaces, as it is part of an element's ID. */
const toFingerprint = ({ at, kind, outcome, site }: PersonEvent): string =>
  ['event', at, kind, outcome, site].join('|').replaceAll(/\s/g, '_');

/** `events`: newest first. Equal fingerprints are numbered from the oldest, so that newer events change no key. */
export function toHistoryEvents(events: readonly PersonEvent[]): readonly HistoryEvent[] {
  const counts = new Map<string, number>();
  return events
    .toReversed()
    .map((event) => {
      const fingerprint = toFingerprint(event);
      const count = counts.get(fingerprint) ?? 0;
      counts.set(fingerprint, count + 1);
      return { ...event, key: `${fingerprint}|${count}` };
    })
    .toReversed();
}

/** If no kind is chosen, all but visits and goals. */
export const listedEvents = (
  events: readonly HistoryEvent[],
  kinds: readonly KindChoice[],
): readonly HistoryEvent[] =>
  events.filter((event) =>
    kinds.length === 0
      ? event.kind !== 'visit' && event.kind !== 'goal'
      : kinds.includes(event.kind) || (kinds.includes('missed') && event.kind === 'call' && isMissed(event)),
  );
