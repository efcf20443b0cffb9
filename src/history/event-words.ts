import type { Word } from '#src/domain/json.ts';
import type { PersonEvent } from './event-requests.ts';
import type { EventKind } from '#src/domain/event-kinds.ts';

type Words<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

/** Mnemonics, and the words that come in their place: only `event_type` is documented with both. */
const kinds: Words<Exclude<EventKind, 'other'>> = {
  call: ['call', 'звонок'],
  chat: ['chat', 'чат'],
  request: ['offline_message', 'offline message', 'request', 'заявка', 'офлайн-заявка', 'офлайн-сообщение'],
  visit: ['visit', 'session', 'посещение', 'визит', 'сессия'],
  goal: ['goal', 'цель', 'достижение цели'],
  lead: ['lead', 'лид', 'обращение'],
  deal: ['deal', 'сделка'],
};

const directions: Words<'in' | 'out'> = {
  in: ['in', 'incoming', 'inbound', 'входящий'],
  out: ['out', 'outgoing', 'outbound', 'исходящий'],
};

const outcomes: Words<'answered' | 'missed'> = {
  answered: ['received', 'answered', 'принятый', 'принят', 'отвеченный'],
  missed: ['lost', 'missed', 'потерянный', 'потерян', 'пропущенный', 'пропущен'],
};

const chatStatuses: Words<'new' | 'active' | 'lost' | 'succeed' | 'refused'> = {
  new: ['new', 'новый'],
  active: ['active', 'активный', 'идёт', 'идет'],
  lost: ['lost', 'missed', 'потерянный', 'потерян', 'пропущенный', 'пропущен'],
  succeed: ['succeed', 'succeeded', 'successful', 'состоялся', 'состоявшийся'],
  refused: ['refused', 'отказ', 'отказ посетителя'],
};

function reader<Meaning extends string>(words: Words<Meaning>) {
  const meanings = new Map<string, Meaning>();
  for (const meaning in words) for (const word of words[meaning]) meanings.set(word, meaning);
  const read = (text: string | null) =>
    text === null ? null : (meanings.get(text) ?? meanings.get(text.trim().toLowerCase()) ?? null);
  return (word: Word | null): Meaning | null => word && (read(word.id) ?? read(word.text));
}

const readKind = reader(kinds);
const readDirection = reader(directions);
const readOutcome = reader(outcomes);
/** Events and the report of chats have different words for the same status. */
export const chatStatusOf = reader(chatStatuses);

export const directionOf = ({ callDirection }: Pick<PersonEvent, 'callDirection'>) =>
  readDirection(callDirection);
export const outcomeOf = ({ callStatus }: PersonEvent) => readOutcome(callStatus);

/** The kind of an event without a type, by the fields that it has. */
export function kindOf(event: PersonEvent): EventKind {
  if (event.type !== null) return readKind(event.type) ?? 'other';
  if (event.callStatus !== null || event.callDirection !== null) return 'call';
  if (event.chatStatus !== null) return 'chat';
  if (event.requestType !== null) return 'request';
  if (event.goal !== null) return 'goal';
  if (event.deal !== null) return 'deal';
  return event.lead === null ? 'other' : 'lead';
}
