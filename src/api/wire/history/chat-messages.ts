import { isRecord } from '#src/lib/is-record.ts';
import { linkOf, textOf, timeOf, wordOf, type Word } from './lenient.ts';
import type { Rows } from '#src/api/wire/rows.ts';
import { WrongShape } from '#src/api/wire/wrong-shape.ts';

export type ChatFile = {
  readonly name: string | null;
  /** An http or https address; null: none that may be opened. */
  readonly url: string | null;
};

/** A message of a chat. null: the API does not tell, or not readably. */
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

export const messageFields = ['date_time', 'source', 'text', 'employee_full_name', 'resource'] as const;

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

/**
 * `result.data` of `get.chat_messages_report`, in the order of the API.
 * @throws {WrongShape} `data` is no list.
 */
export function parseChatMessages(data: unknown): Rows<ChatMessage> {
  if (!Array.isArray(data)) throw new WrongShape();
  const items = data.filter(isRecord).map(messageOf);
  return { items, unreadableCount: data.length - items.length };
}
