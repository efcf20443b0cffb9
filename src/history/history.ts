import { REPORTS } from '#src/api/request.ts';
import { newestFirst } from '#src/domain/compare-texts.ts';
import type { ConversationKind, EventKind, KindChoice } from '#src/domain/event-kinds.ts';
import type { EnumValue } from '#src/domain/json.ts';
import type { DayRange } from '#src/domain/time.ts';
import { type EventPage, isLastOfYear, nextCursor } from './event-pages.ts';
import type { PersonEvent } from './event-requests.ts';

export type History = {
  /** Newest first; those without a time are the last. */
  readonly events: readonly HistoryEvent[];
  /** Whether all events of the year that was fetched last are loaded. */
  readonly isComplete: boolean;
  /** `YYYY-MM-DD` of the oldest loaded event; null: none has a readable time. */
  readonly oldestDay: string | null;
  /** The days of the first page. */
  readonly newest: DayRange;
  readonly pageCount: number;
  /** There may be older events. */
  readonly hasMore: boolean;
  readonly unreadableCount: number;
};

export function toHistory(pages: readonly EventPage[]): History {
  const last = pages.at(-1);
  if (last === undefined) throw new Error('A history has at least one page.');
  const rows = pages.flatMap((page, index) => page.items.slice(duplicateRows(pages[index - 1], page)));
  // The API's order stays where the times are equal.
  const events = toHistoryEvents(rows.toSorted(newestFirst));
  return {
    events,
    isComplete: isLastOfYear(last),
    oldestDay: events.findLast(({ day }) => day !== null)?.day ?? null,
    newest: last.newest,
    pageCount: pages.length,
    hasMore: nextCursor(last) !== undefined,
    unreadableCount: pages.reduce((sum, page) => sum + page.unreadableCount, 0),
  };
}

/** How many rows a page repeats of the one before: new events between two calls push rows down. */
function duplicateRows(before: EventPage | undefined, page: EventPage): number {
  if (before === undefined || before.year !== page.year) return 0;
  if (before.totalItems === null || page.totalItems === null) return 0;
  return Math.max(0, page.totalItems - before.totalItems);
}

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
    : kind === 'chat' && toChatStatus(chatStatus) === 'lost';

/** A chat in which the visitor wrote nothing. */
export const isEmptyChat = ({ kind, chatStatus }: HistoryEvent): boolean =>
  kind === 'chat' && toChatStatus(chatStatus) === 'refused';

const enumKey = (value: EnumValue | null): string => value?.id ?? value?.text ?? '';

/** Events have no ID: these fields distinguish nearly all of them. */
const toFingerprint = (event: PersonEvent): string =>
  [event.at, enumKey(event.type), enumKey(event.callStatus), event.site, event.goal].join('|');

/** `events`: newest first. Events with the same fingerprint are numbered from the oldest, so that newer ones change no key. */
export function toHistoryEvents(events: readonly PersonEvent[]): readonly HistoryEvent[] {
  const counts = new Map<string, number>();
  return events
    .toReversed()
    .map((event): HistoryEvent => {
      const fingerprint = toFingerprint(event);
      const count = counts.get(fingerprint) ?? 0;
      counts.set(fingerprint, count + 1);
      return {
        ...event,
        key: `${fingerprint}|${count}`,
        kind: eventKind(event),
        direction: toDirection(event.callDirection),
        outcome: toOutcome(event.callStatus),
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

type Synonyms<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

/** Mnemonics, and the words that may replace them: only `event_type` is documented with both. */
const kinds: Synonyms<Exclude<EventKind, 'other'>> = {
  call: ['call', 'звонок'],
  chat: ['chat', 'чат'],
  request: ['offline_message', 'offline message', 'request', 'заявка', 'офлайн-заявка', 'офлайн-сообщение'],
  visit: ['visit', 'session', 'посещение', 'визит', 'сессия'],
  goal: ['goal', 'цель', 'достижение цели'],
  lead: ['lead', 'лид', 'обращение'],
  deal: ['deal', 'сделка'],
};

const directions: Synonyms<'in' | 'out'> = {
  in: ['in', 'incoming', 'inbound', 'входящий'],
  out: ['out', 'outgoing', 'outbound', 'исходящий'],
};

const outcomes: Synonyms<'answered' | 'missed'> = {
  answered: ['received', 'answered', 'принятый', 'принят', 'отвеченный'],
  missed: ['lost', 'missed', 'потерянный', 'потерян', 'пропущенный', 'пропущен'],
};

const chatStatuses: Synonyms<'new' | 'active' | 'lost' | 'succeed' | 'refused'> = {
  new: ['new', 'новый'],
  active: ['active', 'активный', 'идёт', 'идет'],
  lost: ['lost', 'missed', 'потерянный', 'потерян', 'пропущенный', 'пропущен'],
  succeed: ['succeed', 'succeeded', 'successful', 'состоялся', 'состоявшийся'],
  refused: ['refused', 'отказ', 'отказ посетителя'],
};

function createEnumReader<Meaning extends string>(synonyms: Synonyms<Meaning>) {
  const meanings = new Map<string, Meaning>();
  for (const meaning in synonyms) for (const word of synonyms[meaning]) meanings.set(word, meaning);
  const read = (text: string | null) => meanings.get(text?.trim().toLowerCase() ?? '') ?? null;
  return (value: EnumValue | null): Meaning | null => value && (read(value.id) ?? read(value.text));
}

const toKind = createEnumReader(kinds);
export const toDirection = createEnumReader(directions);
const toOutcome = createEnumReader(outcomes);
/** Events and the report of chats have different words for the same status. */
export const toChatStatus = createEnumReader(chatStatuses);

/** The kind of an event without a type, by the fields that it has. */
export function eventKind(event: PersonEvent): EventKind {
  if (event.type !== null) return toKind(event.type) ?? 'other';
  if (event.callStatus !== null || event.callDirection !== null) return 'call';
  if (event.chatStatus !== null) return 'chat';
  if (event.requestType !== null) return 'request';
  if (event.goal !== null) return 'goal';
  if (event.deal !== null) return 'deal';
  return event.lead === null ? 'other' : 'lead';
}
