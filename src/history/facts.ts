// The details of a call, a chat or a request as terms and values: drawn and copied alike.
import { clock } from '#src/domain/time.ts';
import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/text-context.tsx';
import type {
  CallDetails,
  ChatDetails,
  ChatMessage,
  ConversationDetails,
  RequestDetails,
} from './details-requests.ts';
import { chatText, outcomeText, withStatus, wordText } from './event-text.ts';
import { directionOf } from './history.ts';

/** `long`: what somebody wrote, in the full width. */
type FactStyle = 'phone' | 'email' | 'long';

/** A term and its value. */
export type Fact = readonly [term: string, value: string, as?: FactStyle];

/** Leaves out null. */
type Field = readonly [term: string, value: string | null, as?: FactStyle];

type Words = Dictionary['history'];

/** “Outgoing call, not answered”, “Chat”. */
export function titleOf(row: ConversationDetails, t: Words): string {
  switch (row.kind) {
    case 'call': {
      const direction = directionOf({ callDirection: row.direction });
      const title = direction === null ? t.titles.call : t.directions[direction];
      const outcome = row.isLost === true ? 'missed' : 'answered';
      return withStatus(title, row.isLost === null ? null : outcomeText(outcome, { direction }, t));
    }
    case 'chat': {
      const { title, status } = chatText(row.status, t);
      return withStatus(title, status);
    }
    case 'request':
      return t.titles.request;
  }
}

/** All but the messages of a chat. */
export function factsOf(row: ConversationDetails, t: Words, dates: Dates): readonly Fact[] {
  return fieldsOf(row, t, dates).filter((field): field is Fact => field[1] !== null);
}

function fieldsOf(row: ConversationDetails, t: Words, dates: Dates): readonly Field[] {
  switch (row.kind) {
    case 'call':
      return callFields(row, t);
    case 'chat':
      return chatFields(row, t);
    case 'request':
      return requestFields(row, t, dates);
  }
}

const listed = (texts: readonly string[]): string | null => texts.join(', ') || null;

/** “3:07”. */
const formatDuration = (seconds: number | null): string | null => (seconds === null ? null : clock(seconds));

/** The number, who answered, how long they talked, and how it ended. */
const callFields = (call: CallDetails, { fields, finishReasons }: Words): readonly Field[] => [
  [fields.phone, call.phone, 'phone'],
  [fields.answeredBy, call.answeredBy],
  [fields.employees, listed(call.employees.filter((name) => name !== call.answeredBy))],
  [fields.talk, call.isLost === true && call.talkSeconds === 0 ? null : formatDuration(call.talkSeconds)],
  [fields.wait, formatDuration(call.waitSeconds)],
  [fields.ended, wordText(call.finishReason, finishReasons)],
  [fields.tags, listed(call.tags)],
];

/** Names of messengers, as their owners write them, in every language. */
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

const chatFields = (chat: ChatDetails, { fields, releaseCauses, channels }: Words): readonly Field[] => [
  [fields.employee, chat.employee],
  [fields.ended, wordText(chat.releaseCause, releaseCauses)],
  [fields.channel, wordText(chat.channel, { ...channelNames, ...channels })],
  [fields.duration, formatDuration(chat.seconds)],
  [fields.username, chat.username],
  [fields.tags, listed(chat.tags)],
];

/** What was written, and the fields of the form. */
const requestFields = (
  request: RequestDetails,
  { fields, requestStatuses }: Words,
  { when }: Dates,
): readonly Field[] => [
  [fields.text, request.text, 'long'],
  [fields.name, request.name],
  [fields.phone, request.phone, 'phone'],
  [fields.email, request.email, 'email'],
  [fields.status, wordText(request.status, requestStatuses)],
  [fields.formName, request.formName],
  [fields.formType, wordText(request.formType, {})],
  [fields.processedAt, request.processedAt && (when(request.processedAt) ?? request.processedAt)],
  [fields.employee, request.employee],
  [fields.tags, listed(request.tags)],
  ...request.fields.map(({ name, value }): Field => [name ?? fields.text, value]),
  [fields.comment, request.comment, 'long'],
  [fields.answer, request.answer, 'long'],
];

/** Who wrote a message; null: the API does not say. */
export const authorOf = ({ employee, source }: ChatMessage, t: Words): string | null =>
  employee ?? wordText(source, t.sources);

/** “10:15”; a chat may go on for days: “24 November, 10:15” on another day than the chat’s own, `YYYY-MM-DD`. */
export const messageTime = (at: string, day: string, { time, when }: Dates): string =>
  (at.startsWith(day) ? time(at) : when(at)) ?? at;
