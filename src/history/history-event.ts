import { REPORTS } from '#src/api/reports.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import type { Word } from '#src/domain/json.ts';
import type { PersonEvent } from './event-requests.ts';
import type { EventKind, KindChoice } from '#src/domain/event-kinds.ts';
import { chatStatusOf, directionOf, kindOf, outcomeOf } from './event-words.ts';

export type HistoryEvent = PersonEvent & {
  /** Unique within a history, and the same after a refresh. Made here, as events have no ID. */
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

/** A call, a chat or a request whose details can be fetched. */
export type ConversationEvent = HistoryEvent & { readonly kind: ConversationKind; readonly at: string };

export const isConversation = (event: HistoryEvent): event is ConversationEvent =>
  event.kind in REPORTS && event.at !== null;

/** Missed by us: an incoming call, or a chat, that nobody answered. */
export const isMissed = ({ kind, direction, outcome, chatStatus }: HistoryEvent): boolean =>
  kind === 'call'
    ? outcome === 'missed' && direction !== 'out'
    : kind === 'chat' && chatStatusOf(chatStatus) === 'lost';

/** A chat in which the visitor wrote nothing. */
export const isEmptyChat = ({ kind, chatStatus }: HistoryEvent): boolean =>
  kind === 'chat' && chatStatusOf(chatStatus) === 'refused';

const textOfWord = (word: Word | null): string => word?.id ?? word?.text ?? '';

/** Events have no ID: these fields distinguish nearly all of them. */
const fingerprintOf = (event: PersonEvent): string =>
  [event.at, textOfWord(event.type), textOfWord(event.callStatus), event.site, event.goal].join('|');

/** `events`: newest first. Events with the same fingerprint are numbered from the oldest, so that newer ones change no key. */
export function toHistoryEvents(events: readonly PersonEvent[]): readonly HistoryEvent[] {
  const counts = new Map<string, number>();
  return events
    .toReversed()
    .map((event): HistoryEvent => {
      const fingerprint = fingerprintOf(event);
      const count = counts.get(fingerprint) ?? 0;
      counts.set(fingerprint, count + 1);
      return {
        ...event,
        key: `${fingerprint}|${count}`,
        kind: kindOf(event),
        direction: directionOf(event),
        outcome: outcomeOf(event),
        day: event.at?.slice(0, 10) ?? null,
      };
    })
    .toReversed();
}

const isOfKind = (event: HistoryEvent, choice: KindChoice): boolean =>
  choice === 'missed' ? event.kind === 'call' && isMissed(event) : event.kind === choice;

/** The events of the chosen kinds; where none is chosen, all but visits and goals, which say little. */
export const listedEvents = (
  events: readonly HistoryEvent[],
  kinds: readonly KindChoice[],
): readonly HistoryEvent[] =>
  events.filter((event) =>
    kinds.length === 0
      ? event.kind !== 'visit' && event.kind !== 'goal'
      : kinds.some((kind) => isOfKind(event, kind)),
  );
