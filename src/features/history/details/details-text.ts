import type { ChatMessage } from '#src/api/requests/chat-messages-report.ts';
import type { Page } from '#src/api/wire/parse.ts';
import type { Report } from '#src/api/reports/reports.ts';
import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { DAY_REPORTS } from './day-reports.ts';
import { messageTime, titleOf, writerOf, type DetailsOf } from './details-facts.ts';

/**
 * The details of an event as plain text for a ticket: what and when, its facts, and the messages of a chat, a line each. Each line
 * can be read alone; they are separated by "\n".
 * @param messages null: none have come
 */
export function detailsText<Kind extends Report>(
  kind: Kind,
  row: DetailsOf[Kind],
  messages: Page<ChatMessage> | null,
  t: Dictionary['history'],
  dates: Dates,
): string {
  const { at } = row;
  const title = titleOf(kind, row, t);
  const facts = DAY_REPORTS[kind].facts(row, t, dates);
  return [
    at === null ? title : `${title}: ${dates.when(at) ?? at}`,
    ...facts.flatMap(([term, value]) => (value === null ? [] : `${term}: ${value}`)),
    ...moreText(messages, t),
    ...(messages?.items.map((message) => messageLine(message, at?.slice(0, 10) ?? '', t, dates)) ?? []),
  ]
    .map(plainLine)
    .join('\n');
}

/** “10:15 Мария: Здравствуйте!”. */
function messageLine(message: ChatMessage, day: string, t: Dictionary['history'], dates: Dates): string {
  const { at, text, file } = message;
  const head = [at && messageTime(at, day, dates), writerOf(message, t)].filter(Boolean).join(' ');
  const body = [text, file && `[${file.name ?? t.file}]`].filter(Boolean).join(' ');
  return head === '' ? body : `${head}: ${body}`;
}

/** “The last 1,000 of 1,200 messages:” */
export function moreText(messages: Page<ChatMessage> | null, t: Dictionary['history']): readonly string[] {
  const { items = [], totalItems = null } = messages ?? {};
  return totalItems !== null && totalItems > items.length
    ? [`${t.lastMessages(items.length, totalItems)}:`]
    : [];
}
