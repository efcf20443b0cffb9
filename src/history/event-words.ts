import type { EnumValue } from '#src/api/reports.ts';

function createEnumReader<Meaning extends string>(synonyms: Readonly<Record<Meaning, readonly string[]>>) {
  const meanings = new Map<string, Meaning>();
  for (const meaning in synonyms) for (const word of synonyms[meaning]) meanings.set(word, meaning);
  const read = (text: string | null) => meanings.get(text?.trim().toLowerCase() ?? '') ?? null;
  return (value: EnumValue | null): Meaning | null => value && (read(value.id) ?? read(value.text));
}

/** Mnemonics and their words: only `event_type` is documented with both. */
export const toKind = createEnumReader({
  call: ['call', 'звонок'],
  chat: ['chat', 'чат'],
  request: ['offline_message', 'offline message', 'request', 'заявка', 'офлайн-заявка', 'офлайн-сообщение'],
  visit: ['visit', 'session', 'посещение', 'визит', 'сессия'],
  goal: ['goal', 'цель', 'достижение цели'],
  lead: ['lead', 'лид', 'обращение'],
  deal: ['deal', 'сделка'],
});

export const toDirection = createEnumReader({
  in: ['in', 'incoming', 'inbound', 'входящий'],
  out: ['out', 'outgoing', 'outbound', 'исходящий'],
});

export const toOutcome = createEnumReader({
  answered: ['received', 'answered', 'принятый', 'принят', 'отвеченный'],
  missed: ['lost', 'missed', 'потерянный', 'потерян', 'пропущенный', 'пропущен'],
});

/** Events and the chats report have different words for a status. */
export const toChatStatus = createEnumReader({
  new: ['new', 'новый'],
  active: ['active', 'активный', 'идёт', 'идет'],
  lost: ['lost', 'missed', 'потерянный', 'потерян', 'пропущенный', 'пропущен'],
  succeed: ['succeed', 'succeeded', 'successful', 'состоялся', 'состоявшийся'],
  refused: ['refused', 'отказ', 'отказ посетителя'],
});
