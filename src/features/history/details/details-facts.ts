// The details of a call, a chat or a request as terms and values: drawn and copied alike.
import type { CallDetails } from '#src/api/requests/calls-report.ts';
import type { ChatMessage } from '#src/api/requests/chat-messages-report.ts';
import type { ChatDetails } from '#src/api/requests/chats-report.ts';
import type { RequestDetails } from '#src/api/requests/offline-messages-report.ts';
import type { Report } from '#src/api/reports/reports.ts';
import { directionOf } from '#src/features/history/model/event-words.ts';
import { chatStatusText, outcomeText, wordText } from '#src/features/history/timeline/event-text.ts';
import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { clock } from '#src/lib/text/clock.ts';

export type DetailsOf = {
  readonly call: CallDetails;
  readonly chat: ChatDetails;
  readonly request: RequestDetails;
};

/** A term and its value; null is left out. `long`: full width; `text`: full width; its term is for screen readers only. */
export type Fact = readonly [term: string, value: string | null, as?: 'phone' | 'email' | 'long' | 'text'];

type Words = Dictionary['history'];

/** null where there are none. */
const listed = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join(', '));

/** “3:07”; null where it is not known. */
const lasting = (seconds: number | null): string | null => (seconds === null ? null : clock(seconds));

/** “Outgoing call, not answered”, “Chat, answered”. */
export function titleOf(kind: Report, row: DetailsOf[Report], t: Words): string {
  if ('chatId' in row)
    return [t.titles.chat, chatStatusText(row.status, t)].filter((text) => text !== null).join(', ');
  if (!('isLost' in row)) return t.titles[kind];
  const direction = directionOf({ callDirection: row.direction });
  const title = direction === null ? t.titles.call : t.directions[direction];
  return row.isLost === null
    ? title
    : `${title}, ${outcomeText(row.isLost ? 'missed' : 'answered', { direction }, t)}`;
}

/** Who answered, how long they talked, and how it ended. */
export const callFacts = (call: CallDetails, t: Words): readonly Fact[] => [
  [t.callFields.answeredBy, call.answeredBy],
  [t.callFields.employees, listed(call.employees.filter((name) => name !== call.answeredBy))],
  [t.callFields.talk, call.isLost === true && call.talkSeconds === 0 ? null : lasting(call.talkSeconds)],
  [t.callFields.wait, lasting(call.waitSeconds)],
  [t.callFields.ended, wordText(call.finishReason, t.finishReasons)],
  [t.callFields.tags, listed(call.tags)],
];

/** As their owners write them, in every language. */
const channelNames: Readonly<Record<string, string>> = {
  auto_ru: 'Авто.ру',
  avito: 'Авито',
  cian: 'Циан',
  dataapi: 'Data API',
  email: 'E-mail',
  facebook: 'Facebook',
  instagram: 'Instagram',
  max: 'MAX',
  max_bot: 'MAX',
  realty_yandex: 'Яндекс Недвижимость',
  sms: 'SMS',
  tamtam_bot: 'ТамТам',
  telegram: 'Telegram',
  telegram_private: 'Telegram',
  viber: 'Viber',
  vkontakte_groups: 'ВКонтакте',
  waba: 'WhatsApp',
  whatsapp: 'WhatsApp',
  'yandex.dialogs': 'Яндекс Диалоги',
};

/** All but the messages. */
export const chatFacts = (chat: ChatDetails, t: Words): readonly Fact[] => [
  [t.chatFields.employee, chat.employee],
  [t.chatFields.ended, wordText(chat.releaseCause, t.releaseCauses)],
  [t.chatFields.channel, wordText(chat.channel, { ...channelNames, ...t.channels })],
  [t.chatFields.duration, lasting(chat.seconds)],
  [t.chatFields.username, chat.username],
  [t.chatFields.messages, chat.messageCount === null ? null : String(chat.messageCount)],
  [t.chatFields.tags, listed(chat.tags)],
];

/** What was written, and the fields of the form. */
export const requestFacts = (request: RequestDetails, t: Words, { when }: Dates): readonly Fact[] => [
  [t.requestFields.text, request.text, 'text'],
  [t.requestFields.name, request.name],
  [t.requestFields.phone, request.phone, 'phone'],
  [t.requestFields.email, request.email, 'email'],
  [t.requestFields.status, wordText(request.status, t.requestStatuses)],
  [t.requestFields.formName, request.formName],
  [t.requestFields.formType, wordText(request.formType, {})],
  [t.requestFields.processedAt, request.processedAt && (when(request.processedAt) ?? request.processedAt)],
  [t.requestFields.employee, request.employee],
  [t.requestFields.tags, listed(request.tags)],
  ...request.fields.map(({ name, value }): Fact => [name ?? t.requestFields.text, value]),
  [t.requestFields.comment, request.comment, 'long'],
  [t.requestFields.answer, request.answer, 'long'],
];

/** Who wrote a message; null: the API does not say. */
export const writerOf = ({ employee, source }: ChatMessage, t: Words): string | null =>
  employee ?? wordText(source, t.sources);

/** “10:15”; a chat may go on for days: “24 November, 10:15” on another day than the chat’s own, `YYYY-MM-DD`. */
export const messageTime = (at: string, day: string, { time, when }: Dates): string =>
  (at.startsWith(day) ? time(at) : when(at)) ?? at;
