import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { HistoryPage } from '#src/api/queries/history-queries.ts';
import { requestKey } from '#src/api/queries/request-query.ts';
import { REPORTS, type Report } from '#src/api/reports/reports.ts';
import type { ChatMessage } from '#src/api/requests/chat-messages-report.ts';
import type { Page, Rows } from '#src/api/wire/parse.ts';
import { DAY_REPORTS, openedIn } from '#src/features/history/details/day-reports.ts';
import { titleOf, writerOf, type DetailsOf, type Fact } from '#src/features/history/details/details-facts.ts';
import {
  isContact,
  newestConversation,
  type ConversationEvent,
} from '#src/features/history/model/history-event.ts';
import { historyOf } from '#src/features/history/model/history.ts';
import { detailsAt } from '#src/features/history/model/match-details.ts';
import { createDates, todayIn, type Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { Text } from '#src/i18n/text-context.tsx';
import { EVENT_KINDS } from '#src/lib/event-kinds.ts';
import type { PersonId, UserId } from '#src/lib/ids.ts';
import { newestFirst } from '#src/lib/text/compare-texts.ts';
import { partOfLine } from '#src/lib/text/plain-line.ts';
import { conversationTitle } from '#src/features/history/timeline/event-text.ts';

/** Whose conversation, and what has been answered of it. */
type Source = {
  readonly queryClient: QueryClient;
  readonly signInId: string;
  readonly personId: PersonId;
  readonly userId: UserId | null;
};

type Words = { readonly t: Dictionary; readonly dates: Dates };

/**
 * The last conversation in at most `most` lines for a ticket, and the newest one whose details were opened, with its last words. Asks for
 * nothing: what has not been answered is left out.
 */
export function conversationLines(
  source: Source,
  most: number,
  { dictionary: t, language }: Text,
): readonly string[] {
  const words = { t, dates: createDates(language, todayIn(null)) };
  const last = lastConversationOf(source);
  const [opened] = EVENT_KINDS.filter(isContact)
    .flatMap((kind) => openedOf(kind, source, words))
    .toSorted(newestFirst);
  if (last === null) return opened?.lines('', most) ?? [];
  const label = `${t.history.conversation.last}: `;
  if (opened?.is(last) === true) return opened.lines(label, most);
  const line = label + withTime(conversationTitle(last, t), last.at, words);
  return [line, ...(opened?.lines('', most - 1) ?? [])];
}

function lastConversationOf({ queryClient, signInId, personId, userId }: Source): ConversationEvent | null {
  const data = queryClient.getQueryData<InfiniteData<HistoryPage>>(
    requestKey(signInId, { method: 'get.person_events', key: { userId, personId } }),
  );
  const [first, ...others] = data?.pages ?? [];
  return first === undefined ? null : newestConversation(historyOf([first, ...others]).events);
}

/** A row whose details were opened. */
type Opened = {
  readonly at: string | null;
  readonly is: (event: ConversationEvent) => boolean;
  readonly lines: (label: string, most: number) => readonly string[];
};

function openedOf(kind: Report, source: Source, words: Words): readonly Opened[] {
  const { queryClient, signInId, personId, userId } = source;
  const { method } = REPORTS[DAY_REPORTS[kind].report.report];
  const queryKey = requestKey(signInId, { method, key: { userId, personId } });
  const reports = queryClient.getQueryCache().findAll({ queryKey });
  return reports.flatMap((report) => {
    const rows = queryClient.getQueryData<Rows<DetailsOf[typeof kind]>>(report.queryKey)?.items ?? [];
    return openedIn(report).flatMap((at) => {
      const fitting = detailsAt({ at }, rows);
      // Where several fit, only messages that were opened tell which one was meant.
      const meant =
        fitting.length === 1 ? fitting : fitting.filter((row) => messagesOf(kind, row, source) !== undefined);
      return meant.map((row) => ({
        at: row.at,
        is: (event: ConversationEvent) => event.kind === kind && detailsAt(event, rows).includes(row),
        lines: (label: string, most: number) => linesOf(kind, row, { label, most, source, words }),
      }));
    });
  });
}

type LinesOptions = {
  /** Before the first line. */
  readonly label: string;
  readonly most: number;
  readonly source: Source;
  readonly words: Words;
};

/** What it was, in a line; then what was written: a request's texts, which always have room, or a chat's last words. */
function linesOf<Kind extends Report>(
  kind: Kind,
  row: DetailsOf[Kind],
  { label, most, source, words }: LinesOptions,
): readonly string[] {
  const { t, dates } = words;
  const { history, summary } = t;
  const facts = DAY_REPORTS[kind]
    .facts(row, history, dates)
    .flatMap(([term, value, as]) =>
      value === null ? [] : { text: `${term}: ${partOfLine(value, summary.cut)}`, as },
    );
  const head = [
    label + withTime(titleOf(kind, row, history), row.at, words),
    ...facts.filter(({ as }) => !isWritten(as)).map(({ text }) => text),
  ];
  const texts = facts.filter(({ as }) => isWritten(as)).map(({ text }) => text);
  const messages = messagesOf(kind, row, source);
  return [
    partOfLine(head.join('; '), summary.cut),
    ...texts,
    ...(messages === undefined ? [] : lastOf(messages, most - 1, words)),
  ];
}

/** On a line of its own. */
const isWritten = (as: Fact[2]): boolean => as === 'text' || as === 'long';

/** As many as have room, and how many these are of all. */
function lastOf({ items, totalItems }: Page<ChatMessage>, room: number, words: Words): readonly string[] {
  const total = Math.max(totalItems ?? 0, items.length);
  const lines = (shown: readonly ChatMessage[]) => shown.map((message) => messageLine(message, words));
  if (total <= room || items.length === 0) return lines(items);
  const last = items.slice(1 - room);
  return [`${words.t.history.lastMessages(last.length, total)}:`, ...lines(last)];
}

function messagesOf<Kind extends Report>(
  kind: Kind,
  row: DetailsOf[Kind],
  { queryClient, signInId, userId }: Source,
): Page<ChatMessage> | undefined {
  const request = DAY_REPORTS[kind].further?.(row, userId) ?? null;
  return request === null ? undefined : queryClient.getQueryData(requestKey(signInId, request));
}

/** “24 November, 10:15, Мария: Здравствуйте!” */
function messageLine(message: ChatMessage, words: Words): string {
  const { history, summary } = words.t;
  const { at, text, file } = message;
  const head = [timeOf(at, words), partOfLine(writerOf(message, history) ?? '', summary.cut)];
  const body = [text, file && `[${file.name ?? history.file}]`].filter(Boolean).join(' ');
  return `${head.filter(Boolean).join(', ')}: ${partOfLine(body, summary.cut)}`;
}

/** “Incoming call, answered, 24 November, 10:15” */
const withTime = (title: string, at: string | null, words: Words): string =>
  [partOfLine(title, words.t.summary.cut), timeOf(at, words)].filter(Boolean).join(', ');

const timeOf = (at: string | null, { dates }: Words): string | null => at && (dates.when(at) ?? at);
