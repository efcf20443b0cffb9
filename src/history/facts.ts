import type { EnumValue } from '#src/api/reports.ts';
import type { Page } from '#src/api/schema.ts';
import { uncapitalized } from '#src/domain/plain-text.ts';
import { clock } from '#src/domain/time.ts';
import { type Dates, useDates } from '#src/i18n/dates.ts';
import { type Dictionary, useText } from '#src/i18n/text-context.tsx';
import { usePhoneReader } from '#src/session/services.tsx';
import type { CallDetails, ChatMessage, ConversationDetails } from './details-requests.ts';
import { toChatStatus } from './event-words.ts';
import { type PersonEvent, toPersonEvent } from './event-requests.ts';
import { isMissed } from './history.ts';
import type { FollowUp } from './report-rows.ts';
import type { VisitorSession } from './session-requests.ts';

export const useFormatter = () => ({ t: useText(), dates: useDates(), readPhone: usePhoneReader() });

export type Formatter = ReturnType<typeof useFormatter>;

export type Words = Dictionary['history'];

/** `title`: in our words, if the kind is known. `status`: null: nothing unusual. `about`: in the account's words. */
export function eventText(event: PersonEvent, { history: t }: Dictionary) {
  const { direction, outcome } = event;
  const title = t.kinds[event.kind].title;
  const nothing = { title, status: null, about: [] };
  switch (event.kind) {
    case 'call': {
      const about = [direction === null ? enumText(event.callDirection) : null];
      if (isMissed(event)) return { ...nothing, title: t.kinds.missed.title, about };
      const status = outcome === null ? enumText(event.callStatus) : outcome === 'missed' ? t.noAnswer : null;
      return { title: direction === null ? title : t.directions[direction], status, about };
    }
    case 'chat': {
      const status = toChatStatus(event.chatStatus);
      if (status === 'refused') return { ...nothing, title: t.emptyChat };
      if (status === 'succeed') return nothing;
      return { ...nothing, status: status === null ? enumText(event.chatStatus) : t.chatStatuses[status] };
    }
    case 'request':
      return { ...nothing, about: [rawText(event.requestType)] };
    case 'visit':
      return nothing;
    case 'goal':
      return { ...nothing, about: [event.goal] };
    case 'lead':
      return { ...nothing, about: [event.lead, event.leadStage] };
    case 'deal':
      return { ...nothing, about: [event.deal, event.dealStage] };
    case 'other':
      return { ...nothing, title: rawText(event.type) ?? title };
  }
}

const rawText = (value: EnumValue | null): string | null => value && (value.text ?? value.id);

/** Our word for a mnemonic, else the account's. The API may send the mnemonic in place of the word. */
export const enumText = (value: EnumValue | null, words: EnumWords = {}): string | null =>
  value && (ourWord(value, words) ?? midSentence(value.text) ?? value.id);

type EnumWords = Readonly<Record<string, string>>;

/** null: none of `words`. The API has two spellings of a reason: “subscriber_busy” is “caller_busy”. */
function ourWord(value: EnumValue | null, words: EnumWords): string | null {
  const known = [value?.id, value?.text]
    .map((text) => text?.replace('subscriber_', 'caller_').replace('_responsible', '_responsive'))
    .find((text) => text !== undefined && Object.hasOwn(words, text));
  return known == null ? null : (words[known] ?? null);
}

/** The account's words are capitalised. */
const midSentence = (text: string | null): string | null =>
  text !== null && /^\p{Lu}[\p{Ll}\s]/u.test(text) ? uncapitalized(text) : text;

/** “Outgoing call, no answer”, “Chat”. */
export function detailsTitle(row: ConversationDetails, { t }: Formatter): string {
  const { title, status } = eventText(toPersonEvent(row), t);
  return status === null ? title : `${title}, ${status}`;
}

/** `link`: an address of a stranger. `long`: a text in full width. `named`, `labelled`: unclear without its term. `tags`: each in a pill; in a line, the value has them all. */
type Field<Value = string | null> = readonly [
  term: string,
  value: Value,
  as?: 'phone' | 'email' | 'long' | 'named' | 'labelled' | 'link' | 'tags',
  tags?: readonly string[],
];

export type Fact = Field<string>;

const known = (fields: readonly Field[]): readonly Fact[] =>
  fields.filter((field): field is Fact => field[1] !== null);

/** From the event; the report does not have it. */
export const campaignFacts = (campaign: string | null, { t }: Formatter): readonly Fact[] =>
  known([[t.history.fields.campaign, campaign, 'labelled']]);

const joinTexts = (texts: readonly (string | null)[]): string | null =>
  texts.filter((text) => text !== null).join(', ') || null;

/** Between facts. Stands before a fact: a line breaks in front of it only. */
export const SEPARATOR = ' ·\u00a0';

export const formatDuration = (seconds: number | null): string | null =>
  seconds === null ? null : clock(seconds);

/** What the row of a call has: “2:06”, “Дина Облонская”; if nobody answered, “waited 0:12”. */
export const callOutcome = (
  { isOngoing, isLost, talkSeconds, waitSeconds, answeredBy, employees }: CallDetails,
  { history }: Dictionary,
): readonly Fact[] => {
  const { talk, wait, answeredBy: by } = history.fields;
  if (isOngoing) return known([[by, answeredBy ?? employees[0] ?? null]]);
  if (isLost === true) return known([[wait, formatDuration(waitSeconds), 'named']]);
  return known([
    [talk, formatDuration(talkSeconds)],
    [by, answeredBy],
  ]);
};

/** “called back after 12 min”, “not called back” */
export function followUpText(next: FollowUp, { spans, ...t }: Words): string {
  if (next.kind === 'notCalledBack') return t.notCalledBack;
  const minutes = Math.max(1, Math.round(next.seconds / 60));
  const hours = Math.round(minutes / 60);
  if (minutes < 60) return t[next.kind](spans.minutes(minutes));
  return t[next.kind](hours < 24 ? spans.hours(hours) : spans.days(Math.round(hours / 24)));
}

/** In a line, without its term if its value is clear: “Дина Облонская”, “waited 0:07”, “campaign: Осень”. */
export function factInLine([term, value, as]: Fact): string {
  if (as === 'named') return `${uncapitalized(term)} ${value}`;
  return as === 'labelled' ? `${uncapitalized(term)}: ${value}` : value;
}

/** As their owners write them, in every language. */
const channelNames: EnumWords = {
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

/** Without the messages of a chat. */
export function toFacts(
  row: ConversationDetails,
  { t: { history: t }, dates: { when } }: Formatter,
): readonly Fact[] {
  const { fields } = t;
  const tags: Field = [fields.tags, joinTexts(row.tags), 'tags', row.tags];
  switch (row.kind) {
    case 'call': {
      const { isLost, isOngoing } = row;
      const talk = isOngoing || (isLost === true && row.talkSeconds === 0) ? null : row.talkSeconds;
      const reasons = t.finishReasons[row.direction ?? 'in'];
      return known([
        [fields.phone, row.phone, 'phone'],
        [fields.answeredBy, row.answeredBy],
        [fields.employees, joinTexts(row.employees.filter((name) => name !== row.answeredBy)), 'labelled'],
        [fields.talk, formatDuration(talk)],
        [fields.wait, formatDuration(row.waitSeconds), 'named'],
        // Who ended an answered call is unimportant.
        [fields.ended, isOngoing || isLost === false ? null : enumText(row.finishReason, reasons)],
        tags,
      ]);
    }
    case 'chat': {
      const closer = ourWord(row.releaseCause, t.closers);
      return known([
        [fields.employee, row.employee],
        [fields.closedBy, closer],
        [fields.ended, closer === null ? enumText(row.releaseCause, t.releaseCauses) : null],
        [fields.channel, enumText(row.channel, { ...channelNames, ...t.channels })],
        [fields.duration, formatDuration(row.seconds)],
        [fields.username, row.username],
        tags,
      ]);
    }
    case 'request':
      return known([
        [fields.text, row.text, 'long'],
        [fields.name, row.name],
        [fields.phone, row.phone, 'phone'],
        [fields.email, row.email, 'email'],
        [fields.status, enumText(row.status, t.requestStatuses)],
        [fields.formName, row.formName],
        [fields.formType, enumText(row.formType)],
        [fields.processedAt, row.processedAt && (when(row.processedAt) ?? row.processedAt)],
        [fields.employee, row.employee],
        tags,
        ...row.fields.map(({ name, value }): Field => [name ?? fields.text, value]),
        [fields.comment, row.comment, 'long'],
        [fields.answer, row.answer, 'long'],
      ]);
  }
}

export const messageAuthor = ({ employee, source }: ChatMessage, { sources }: Words): string | null =>
  employee ?? enumText(source, sources);

/** “10:15”, or “24 November, 10:15” if not on the chat's own `day`, `YYYY-MM-DD`. */
export const messageTime = (at: string, day: string, { time, when }: Dates): string =>
  (at.startsWith(day) ? time(at) : when(at)) ?? at;

/** “The last 1,000 of 1,200 messages”; null: all are shown. */
export function truncationNote(shown: number, { items, totalItems }: Page<ChatMessage>, t: Words) {
  const total = Math.max(totalItems ?? 0, items.length);
  return shown < total ? t.lastMessages(shown, total) : null;
}

export const pageOf = ({ page, entrancePage }: ConversationDetails): string | null => page ?? entrancePage;

/** “+7 495 555 01 01, Sales”. An outgoing call has the number that is shown to the person. */
export const dialledText = (row: ConversationDetails, { readPhone }: Formatter): string | null =>
  row.kind !== 'call' || row.dialled === null || row.direction === 'out'
    ? null
    : readPhone(row.dialled).display;

type Origin = Pick<ConversationDetails, 'page' | 'entrancePage' | 'source' | 'searchQuery' | 'referrer'>;

/** “Яндекс.Директ, “tickets”, yandex.ru” */
function cameFrom(
  { page, entrancePage, source, searchQuery, referrer }: Origin,
  shown: readonly (string | null)[],
  { t }: Formatter,
): string | null {
  const own = [page, entrancePage].flatMap((url) => (url === null ? [] : new URL(url).host));
  const from = referrer === null ? null : new URL(referrer).host;
  return joinTexts([
    shown.includes(source) ? null : source,
    searchQuery && t.history.quoted(searchQuery),
    [...own, source, ...shown].includes(from) ? null : from,
  ]);
}

const unseen = (text: string | null, shown: readonly (string | null)[]): string | null =>
  shown.includes(text) ? null : text;

/** Below the pages of a visit. `shown`: texts beside them, which are not repeated. */
export function sessionFacts(
  session: VisitorSession,
  shown: readonly (string | null)[],
  formatter: Formatter,
): readonly Fact[] {
  const { fields, devices } = formatter.t.history;
  const { device, browser, system, city } = session;
  return known([
    [fields.cameFrom, unseen(cameFrom({ ...session, page: null }, shown, formatter), shown)],
    [fields.device, joinTexts([unseen(enumText(device, devices), shown), browser, system])],
    [fields.where, unseen(city, shown)],
  ]);
}

export function originFacts(
  row: ConversationDetails,
  shown: readonly (string | null)[],
  formatter: Formatter,
): readonly Fact[] {
  const { fields, devices, yes } = formatter.t.history;
  const { city, visits } = row;
  const call = row.kind === 'call' ? row : null;
  const chat = row.kind === 'chat' ? row : null;
  const dialled = dialledText(row, formatter);
  const isTransferred = (call ?? chat)?.isTransferred === true;
  return known([
    [fields.page, pageOf(row), 'link'],
    [fields.cameFrom, cameFrom(row, shown, formatter)],
    [fields.dialled, dialled && joinTexts([dialled.replaceAll(' ', '\u00a0'), call?.scenario ?? null])],
    [fields.where, unseen(city ?? call?.region ?? null, shown)],
    [fields.device, enumText(row.device, devices)],
    [fields.visits, visits === null ? null : formatter.t.formats.number(visits)],
    [fields.transferred, isTransferred ? yes : null],
    [fields.rating, call?.rating ?? null],
    [fields.answeredIn, formatDuration(chat?.answerSeconds ?? null)],
    [fields.advert, chat?.adUrl ?? null, 'link'],
  ]);
}
