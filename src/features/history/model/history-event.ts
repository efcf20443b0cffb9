import { REPORTS, type Report } from '#src/api/reports/reports.ts';
import type { Word } from '#src/api/wire/lenient.ts';
import type { PersonEvent } from '#src/api/requests/person-events.ts';
import { EVENT_KINDS, type EventKind } from '#src/lib/event-kinds.ts';
import { chatStatusOf, directionOf, kindOf, outcomeOf } from './event-words.ts';

/** What an agent means by a contact: all of them have a report with their details. */
export const isContact = (kind: EventKind): kind is Report => kind in REPORTS;

export type HistoryEvent = PersonEvent & {
  /** Of its own, within a history, and the same after a refresh: events have no id. */
  readonly key: string;
  /** `other`: `type` has the account's word. */
  readonly kind: EventKind;
  /** `in`, `out`; null: missing, or an unknown word, which `callDirection` has. */
  readonly direction: 'in' | 'out' | null;
  /** Whether the call was answered; null: missing, or an unknown word, which `callStatus` has. */
  readonly outcome: 'answered' | 'missed' | null;
  /** `YYYY-MM-DD` in the account's time zone; null: the event has no readable time. */
  readonly day: string | null;
};

/** A call, a chat or a request whose details can be asked for. */
export type ConversationEvent = HistoryEvent & { readonly kind: Report; readonly at: string };

const isConversation = (event: HistoryEvent): event is ConversationEvent =>
  isContact(event.kind) && event.at !== null;

/** Of events, newest first; null: there is none with a readable time. */
export const newestConversation = (events: readonly HistoryEvent[]): ConversationEvent | null =>
  events.find(isConversation) ?? null;

/** Missed by us: an incoming call, or a chat, that nobody answered. */
export const isMissed = ({ kind, direction, outcome, chatStatus }: HistoryEvent): boolean =>
  kind === 'call'
    ? outcome === 'missed' && direction !== 'out'
    : kind === 'chat' && chatStatusOf(chatStatus) === 'lost';

const textOfWord = (word: Word | null): string => word?.id ?? word?.text ?? '';

/** Events have no ID: these fields distinguish nearly all of them. */
const fingerprintOf = (event: PersonEvent): string =>
  [event.at, textOfWord(event.type), textOfWord(event.callStatus), event.site, event.goal].join('|');

function read(event: PersonEvent, key: string): HistoryEvent {
  return {
    ...event,
    key,
    kind: kindOf(event),
    direction: directionOf(event),
    outcome: outcomeOf(event),
    day: event.at?.slice(0, 10) ?? null,
  };
}

/** Cache of parsed events: each further page reads all of them again. */
const known = new WeakMap<PersonEvent, { readonly fingerprint: string; readonly made: HistoryEvent }>();

/** `events`: newest first. Of events with the same fingerprint the oldest is the first: newer ones do not change its key. */
export function toHistoryEvents(events: readonly PersonEvent[]): readonly HistoryEvent[] {
  const counts = new Map<string, number>();
  return events
    .toReversed()
    .map((event): HistoryEvent => {
      const before = known.get(event);
      const fingerprint = before?.fingerprint ?? fingerprintOf(event);
      const count = counts.get(fingerprint) ?? 0;
      counts.set(fingerprint, count + 1);
      const key = `${fingerprint}|${count}`;
      if (before?.made.key === key) return before.made;
      const made = read(event, key);
      known.set(event, { fingerprint, made });
      return made;
    })
    .toReversed();
}

export type KindCount = { readonly kind: EventKind; readonly count: number };

/** How many there are of each kind, in the order of the kinds; kinds without any are left out. */
export function countKinds(events: readonly Pick<HistoryEvent, 'kind'>[]): readonly KindCount[] {
  const counts = new Map<EventKind, number>();
  for (const { kind } of events) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return EVENT_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

/** The events of the chosen kinds; all, where none is chosen. */
export function ofKinds(
  events: readonly HistoryEvent[],
  kinds: readonly EventKind[],
): readonly HistoryEvent[] {
  return kinds.length === 0 ? events : events.filter(({ kind }) => kinds.includes(kind));
}
