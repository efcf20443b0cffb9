import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { HistoryPage } from '#src/api/queries/history-queries.ts';
import { requestKey } from '#src/api/queries/request-query.ts';
import type { EventDetails } from '#src/api/reports/event-details.ts';
import { REPORTS } from '#src/api/reports/reports.ts';
import type { ChatMessage } from '#src/api/requests/chat-messages-report.ts';
import type { Page, Rows } from '#src/api/wire/parse.ts';
import { factsOf, titleOf, type Fact } from '#src/features/history/details/details-facts.ts';
import { factLine, messageLines, titleAndTime } from '#src/features/history/details/details-text.ts';
import { detailsAt, messagesOf, openedIn } from '#src/features/history/details/use-event-details.ts';
import { newestConversation, type ConversationEvent } from '#src/features/history/model/history-event.ts';
import { loadedEvents } from '#src/features/history/use-history.ts';
import { conversationTitle } from '#src/features/history/timeline/event-text.ts';
import { createDates, todayIn, type Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { Text } from '#src/i18n/text-context.tsx';
import type { PersonKey } from '#src/lib/ids.ts';
import { newestFirst } from '#src/lib/text/compare-texts.ts';
import { partOfLine } from '#src/lib/text/plain-line.ts';

/** Whose conversation, and what has been answered of it. */
type Source = PersonKey & { readonly queryClient: QueryClient; readonly signInId: string };

/**
 * The last conversation in at most `maxLines` lines for a ticket, and the newest one whose details were opened, with its last words. Sends
 * no request: what has not been answered is left out.
 */
export function conversationLines(
  source: Source,
  maxLines: number,
  { dictionary: t, language }: Text,
): readonly string[] {
  const dates = createDates(language, todayIn(null));
  const last = lastConversationOf(source);
  const opened = newestOpened(source);
  const isSame = last !== null && opened !== undefined && opened.isOf(last);
  const lastLines = last === null || isSame ? [] : [titleAndTime(conversationTitle(last, t), last.at, dates)];
  const detailLines =
    opened === undefined ? [] : openedLines(opened, maxLines - lastLines.length, t.history, dates);
  const [first, ...others] = [...lastLines, ...detailLines];
  if (first === undefined) return [];
  const label = last === null ? '' : `${t.history.lastConversation}: `;
  return [label + first, ...others].map((line) => partOfLine(line, t.summary.cut));
}

function lastConversationOf({ queryClient, signInId, personId, userId }: Source): ConversationEvent | null {
  const data = queryClient.getQueryData<InfiniteData<HistoryPage>>(
    requestKey(signInId, { method: 'get.person_events', key: { userId, personId } }),
  );
  return data === undefined ? null : newestConversation(loadedEvents(data).history.events);
}

/** A row whose details were opened, and its messages, if these were. */
type Opened = {
  readonly row: EventDetails;
  readonly at: string | null;
  readonly messages: Page<ChatMessage> | undefined;
  readonly isOf: (event: ConversationEvent) => boolean;
};

function newestOpened({ queryClient, signInId, personId, userId }: Source): Opened | undefined {
  const reports = Object.values(REPORTS).flatMap(({ method }) =>
    queryClient
      .getQueryCache()
      .findAll({ queryKey: requestKey(signInId, { method, key: { userId, personId } }) }),
  );
  const opened = reports.flatMap((report) => {
    const rows = queryClient.getQueryData<Rows<EventDetails>>(report.queryKey)?.items ?? [];
    return openedIn(report).flatMap((at) => {
      const fitting = detailsAt({ at }, rows).map((row): Opened => {
        const request = messagesOf(row, userId);
        return {
          row,
          at: row.at,
          messages: request === null ? undefined : queryClient.getQueryData(requestKey(signInId, request)),
          isOf: (event) => event.kind === row.kind && detailsAt(event, rows).includes(row),
        };
      });
      // Where several fit, only messages that were opened tell which one was meant.
      return fitting.length === 1 ? fitting : fitting.filter(({ messages }) => messages !== undefined);
    });
  });
  return opened.toSorted(newestFirst)[0];
}

/** What it was, in a line; then what was written: a request's texts, which always have room, or a chat's last words. */
function openedLines(
  { row, messages }: Opened,
  maxLines: number,
  t: Dictionary['history'],
  dates: Dates,
): readonly string[] {
  const facts = factsOf(row, t, dates);
  const isWritten = ([, , as]: Fact): boolean => as === 'text' || as === 'long';
  const short = facts.filter((fact) => !isWritten(fact)).map(factLine);
  return [
    [titleAndTime(titleOf(row, t), row.at, dates), ...short].join('; '),
    ...facts.filter(isWritten).map(factLine),
    ...(messages === undefined ? [] : messageLines(messages, { day: row.at, room: maxLines - 1 }, t, dates)),
  ];
}
