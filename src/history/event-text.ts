import type { EnumValue } from '#src/domain/json.ts';
import { uncapitalized } from '#src/domain/plain-text.ts';
import type { Dictionary } from '#src/i18n/text-context.tsx';
import { toChatStatus, type HistoryEvent } from './history.ts';

/** The title is in our words if the kind is known; the rest is in the account's words. */
export type EventText = {
  /** “Incoming call”, or the account's word if the kind is unknown. */
  readonly title: string;
  /** “missed”; null: nothing unusual. */
  readonly status: string | null;
  readonly about: string | null;
  readonly stage: string | null;
};

export function eventText(event: HistoryEvent, { history: t }: Dictionary): EventText {
  const title = t.titles[event.kind];
  const nothing = { title, status: null, about: null, stage: null };
  switch (event.kind) {
    case 'call':
      return {
        ...nothing,
        title: event.direction === null ? title : t.directions[event.direction],
        status:
          event.outcome === null
            ? enumText(event.callStatus, {})
            : outcomeText(event.outcome, event.direction, t),
        about: event.direction === null ? enumText(event.callDirection, {}) : null,
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

export const withStatus = (title: string, status: string | null): string =>
  status === null ? title : `${title}, ${status}`;

/** null: answered. An unanswered outgoing call is not missed. */
export const outcomeText = (
  outcome: 'answered' | 'missed',
  direction: HistoryEvent['direction'],
  { outcomes }: Dictionary['history'],
): string | null =>
  outcome === 'answered' ? null : direction === 'out' ? outcomes.unanswered : outcomes.missed;

/** “Chat, missed”, “Empty chat”; an answered one is “Chat”. */
export function chatText(
  status: EnumValue | null,
  { titles, chatStatuses }: Dictionary['history'],
): Pick<EventText, 'title' | 'status'> {
  const known = toChatStatus(status);
  switch (known) {
    case 'refused':
      return { title: titles.emptyChat, status: null };
    case 'succeed':
      return { title: titles.chat, status: null };
    case null:
      return { title: titles.chat, status: enumText(status, {}) };
    default:
      return { title: titles.chat, status: chatStatuses[known] };
  }
}

/** Our word for a mnemonic, else the account's. The API may send the mnemonic in place of the word. */
export function enumText(value: EnumValue | null, words: Readonly<Record<string, string>>): string | null {
  if (value === null) return null;
  const known = [value.id, value.text].find((text) => text !== null && Object.hasOwn(words, text));
  const ours = known == null ? undefined : words[known];
  return ours ?? midSentence(value.text) ?? value.id;
}

/** The account's words are capitalised. */
const midSentence = (text: string | null): string | null =>
  text !== null && /^\p{Lu}[\p{Ll}\s]/u.test(text) ? uncapitalized(text) : text;
