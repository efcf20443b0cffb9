import type { EnumValue } from '#src/api/reports.ts';
import { uncapitalized } from '#src/domain/plain-text.ts';
import type { Dictionary } from '#src/i18n/text-context.tsx';
import { toChatStatus } from './event-words.ts';
import type { HistoryEvent } from './history.ts';

type TitleText = {
  /** “Incoming call”, in our words; the account's word if the kind is unknown. */
  readonly title: string;
  /** “no answer”; null: nothing unusual. */
  readonly status: string | null;
};

/** In the account's words. */
type EventText = TitleText & { readonly about: string | null; readonly stage: string | null };

export function eventText(event: HistoryEvent, { history: t }: Dictionary): EventText {
  const title = t.titles[event.kind];
  const nothing = { title, status: null, about: null, stage: null };
  switch (event.kind) {
    case 'call':
      return {
        ...nothing,
        ...callText(event, t),
        ...(event.outcome === null && { status: enumText(event.callStatus) }),
        about: event.direction === null ? enumText(event.callDirection) : null,
      };
    case 'chat':
      return { ...nothing, ...chatText(event.chatStatus, t) };
    case 'request':
      return { ...nothing, about: event.requestType?.text ?? event.requestType?.id ?? null };
    case 'visit':
      return nothing;
    case 'goal':
      return { ...nothing, about: event.goal };
    case 'lead':
      return { ...nothing, about: event.lead, stage: event.leadStage };
    case 'deal':
      return { ...nothing, about: event.deal, stage: event.dealStage };
    case 'other':
      return { ...nothing, title: event.type?.text ?? event.type?.id ?? title };
  }
}

/** “Missed call”, “Outgoing call, no answer”; an answered one has no status. */
export function callText(
  { direction, outcome }: Pick<HistoryEvent, 'direction' | 'outcome'>,
  { titles, directions, noAnswer }: Dictionary['history'],
): TitleText {
  const isUnanswered = outcome === 'missed';
  if (isUnanswered && direction !== 'out') return { title: titles.missedCall, status: null };
  const title = direction === null ? titles.call : directions[direction];
  return { title, status: isUnanswered ? noAnswer : null };
}

/** “Chat, missed”, “Empty chat”; an answered one is “Chat”. */
export function chatText(
  value: EnumValue | null,
  { titles, chatStatuses }: Dictionary['history'],
): TitleText {
  const status = toChatStatus(value);
  if (status === 'refused') return { title: titles.emptyChat, status: null };
  if (status === 'succeed') return { title: titles.chat, status: null };
  return { title: titles.chat, status: status === null ? enumText(value) : chatStatuses[status] };
}

/** Our word for a mnemonic, else the account's. The API may send the mnemonic in place of the word. */
export function enumText(
  value: EnumValue | null,
  words: Readonly<Record<string, string>> = {},
): string | null {
  if (value === null) return null;
  return ourWord(value, words) ?? midSentence(value.text) ?? value.id;
}

/** null: none of `words`. */
export function ourWord(value: EnumValue | null, words: Readonly<Record<string, string>>): string | null {
  const known = [value?.id, value?.text].find((text) => text != null && Object.hasOwn(words, text));
  return known == null ? null : (words[known] ?? null);
}

/** The account's words are capitalised. */
const midSentence = (text: string | null): string | null =>
  text !== null && /^\p{Lu}[\p{Ll}\s]/u.test(text) ? uncapitalized(text) : text;
