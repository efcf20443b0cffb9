import { isRecord } from '#src/lib/is-record.ts';
import type { UserId } from '#src/lib/ids.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { linkOf, textOf, timeOf, wordOf, type Word } from '#src/api/wire/lenient.ts';
import { paged, parseRecords, type Page } from '#src/api/wire/parse.ts';
import { ROWS_PER_CALL } from '#src/api/reports/day-report.ts';

export type ChatFile = {
  readonly name: string | null;
  /** An http or https address; null: none that may be opened. */
  readonly url: string | null;
};

/** A message of a chat. null: missing or unreadable. */
export type ChatMessage = {
  /** `YYYY-MM-DD hh:mm:ss`, in the account's time zone. */
  readonly at: string | null;
  /** Who wrote it: operator, visitor, system … */
  readonly source: Word | null;
  readonly employee: string | null;
  /** As it was typed: it may hold line breaks, and what looks like HTML. */
  readonly text: string | null;
  readonly file: ChatFile | null;
};

const fields = ['date_time', 'source', 'text', 'employee_full_name', 'resource'] as const;

function fileOf(value: unknown): ChatFile | null {
  if (!isRecord(value)) return null;
  const url = linkOf(value['file_url']);
  const name = textOf(value['file_name']);
  if (url === null && name === null) return null;
  return { name, url };
}

const messageOf = (row: Record<string, unknown>): ChatMessage => ({
  at: timeOf(row['date_time']),
  source: wordOf(row['source']),
  employee: textOf(row['employee_full_name']),
  text: textOf(row['text']),
  file: fileOf(row['resource']),
});

/** The messages of a chat, oldest first: its last thousand. */
export const chatMessages = ({
  userId,
  chatId,
}: {
  readonly userId: UserId | null;
  readonly chatId: number;
}): QueryRequest<Page<ChatMessage>> => ({
  method: 'get.chat_messages_report',
  params: {
    ...onBehalfOf(userId),
    chat_id: chatId,
    fields,
    sort: [{ field: 'date_time', order: 'desc' }],
    limit: ROWS_PER_CALL,
  },
  parse: (data, metadata) => {
    const page = paged(parseRecords(messageOf, data), metadata);
    return { ...page, items: page.items.toReversed() };
  },
  key: { userId, chatId },
});
