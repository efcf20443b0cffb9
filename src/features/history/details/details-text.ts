// The details of an event as lines of a ticket, each of which can be read alone: copied, and in a summary.
import type { EventDetails } from '#src/api/reports/event-details.ts';
import type { ChatMessage } from '#src/api/requests/chat-messages-report.ts';
import type { Page } from '#src/api/wire/parse.ts';
import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { factsOf, messageTime, titleOf, writerOf, type Fact } from './details-facts.ts';

type Words = Dictionary['history'];

/** “Incoming call, answered, 24 November, 10:15” */
export const titleAndTime = (title: string, at: string | null, { when }: Dates): string =>
  at === null ? title : `${title}, ${when(at) ?? at}`;

export const factLine = ([term, value]: Fact): string => `${term}: ${value}`;

/** What and when, its facts, and the messages of a chat; separated by "\n". `messages`: null: none have come. */
export function detailsText(
  row: EventDetails,
  messages: Page<ChatMessage> | null,
  t: Words,
  dates: Dates,
): string {
  return [
    titleAndTime(titleOf(row, t), row.at, dates),
    ...factsOf(row, t, dates).map(factLine),
    ...(messages === null ? [] : messageLines(messages, { day: row.at, room: Infinity }, t, dates)),
  ]
    .map(plainLine)
    .join('\n');
}

/** “The last 1,000 of 1,200 messages”; null: all have come. */
export const lastOf = ({ items, totalItems }: Page<ChatMessage>, t: Words): string | null =>
  totalItems !== null && totalItems > items.length ? t.lastMessages(items.length, totalItems) : null;

type MessageLinesOptions = {
  /** `YYYY-MM-DD…` of the chat. */
  readonly day: string | null;
  /** The most lines. */
  readonly room: number;
};

/** The last messages, and how many these are if they are not all. None: none is readable. */
export function messageLines(
  { items, totalItems }: Page<ChatMessage>,
  { day, room }: MessageLinesOptions,
  t: Words,
  dates: Dates,
): readonly string[] {
  if (items.length === 0) return [];
  const total = Math.max(totalItems ?? 0, items.length);
  const isWhole = total === items.length && total <= room;
  const shown = isWhole ? items : items.slice(1 - room);
  const lines = shown.map((message) => messageLine(message, day?.slice(0, 10) ?? '', t, dates));
  return isWhole ? lines : [`${t.lastMessages(shown.length, total)}:`, ...lines];
}

/** “10:15 Мария: Здравствуйте!” */
function messageLine(message: ChatMessage, day: string, t: Words, dates: Dates): string {
  const { at, text, file } = message;
  const head = [at && messageTime(at, day, dates), writerOf(message, t)].filter(Boolean).join(' ');
  const body = [text, file && `[${file.name ?? t.file}]`].filter(Boolean).join(' ');
  return head === '' ? body : `${head}: ${body}`;
}
