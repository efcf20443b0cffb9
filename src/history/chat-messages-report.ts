import { isRecord } from '#src/domain/is-record.ts';
import type { UserId } from '#src/domain/ids.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { linkOf, textOf, timeOf, wordOf } from '#src/domain/json.ts';
import { fieldsOf, paged, parseRows, readColumns, type Page, type Read } from '#src/api/rows.ts';
import { ROWS_PER_CALL } from './day-report.ts';

export type ChatFile = {
  readonly name: string | null;
  /** An http or https address; null: none that may be opened. */
  readonly url: string | null;
};

function fileOf(value: unknown): ChatFile | null {
  if (!isRecord(value)) return null;
  const url = linkOf(value['file_url']);
  const name = textOf(value['file_name']);
  if (url === null && name === null) return null;
  return { name, url };
}

const messageColumns = {
  /** `YYYY-MM-DD hh:mm:ss`, in the account's time zone. */
  at: ['date_time', timeOf],
  /** Who wrote it: operator, visitor, system … */
  source: ['source', wordOf],
  employee: ['employee_full_name', textOf],
  /** As it was typed: it may hold line breaks, and what looks like HTML. */
  text: ['text', textOf],
  file: ['resource', fileOf],
} as const;

/** A message of a chat. null: missing or unreadable. */
export type ChatMessage = Read<typeof messageColumns>;

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
    fields: fieldsOf(messageColumns),
    sort: [{ field: 'date_time', order: 'desc' }],
    limit: ROWS_PER_CALL,
  },
  parse: (data, metadata) => {
    const page = paged(
      parseRows((row) => readColumns(messageColumns, row), data),
      metadata,
    );
    return { ...page, items: page.items.toReversed() };
  },
  key: { userId, chatId },
});
