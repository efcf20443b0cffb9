import { countOf, namesOf, secondsOf, textOf, wordOf, type Word } from '#src/api/wire/lenient.ts';
import type { DayReport } from '#src/api/reports/day-report.ts';
import type { ReportRow } from '#src/api/reports/reports.ts';

/** A chat, without its messages. null: missing or unreadable. */
export type ChatDetails = ReportRow & {
  /** The ID by which its messages are fetched. */
  readonly chatId: number | null;
  readonly status: Word | null;
  /** How it ended. */
  readonly releaseCause: Word | null;
  readonly channel: Word | null;
  readonly seconds: number | null;
  readonly messageCount: number | null;
  /** The visitor's name in the messenger. */
  readonly username: string | null;
  readonly employee: string | null;
  readonly tags: readonly string[];
};

const fields = [
  'id',
  'status',
  'release_cause',
  'chat_channel_type',
  'duration',
  'messages_count',
  'chat_username',
  'employee_full_name',
  'tags',
] as const;

const chatOf = (row: Record<string, unknown>, known: ReportRow): ChatDetails => ({
  ...known,
  chatId: countOf(row['id']),
  status: wordOf(row['status']),
  releaseCause: wordOf(row['release_cause']),
  channel: wordOf(row['chat_channel_type']),
  seconds: secondsOf(row['duration']),
  messageCount: countOf(row['messages_count']),
  username: textOf(row['chat_username']),
  employee: textOf(row['employee_full_name']),
  tags: namesOf(row['tags'], 'tag_name'),
});

export const chatsReport: DayReport<ChatDetails> = { report: 'chats', fields, parse: chatOf };
