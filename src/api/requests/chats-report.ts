import { parseVisitorId, type VisitorId } from '#src/lib/ids.ts';
import { countOf, namesOf, secondsOf, textOf, timeOf, wordOf, type Word } from '#src/api/wire/lenient.ts';
import { dayReport, type DayArgs } from '#src/api/reports/day-report.ts';

/** A chat, without its messages. null: missing or unreadable. */
export type ChatDetails = {
  /** `YYYY-MM-DD hh:mm:ss`, in the account's time zone. */
  readonly at: string | null;
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
  readonly visitorId: VisitorId | null;
};

const fields = [
  'id',
  'date_time',
  'status',
  'release_cause',
  'chat_channel_type',
  'duration',
  'messages_count',
  'chat_username',
  'employee_full_name',
  'tags',
  'visitor_id',
] as const;

const chatOf = (row: Record<string, unknown>): ChatDetails => ({
  at: timeOf(row['date_time']),
  chatId: countOf(row['id']),
  status: wordOf(row['status']),
  releaseCause: wordOf(row['release_cause']),
  channel: wordOf(row['chat_channel_type']),
  seconds: secondsOf(row['duration']),
  messageCount: countOf(row['messages_count']),
  username: textOf(row['chat_username']),
  employee: textOf(row['employee_full_name']),
  tags: namesOf(row['tags'], 'tag_name'),
  visitorId: parseVisitorId(textOf(row['visitor_id'])),
});

/** A person's chats of one day, without their messages. */
export const chatsOfDay = (args: DayArgs) =>
  dayReport({ method: 'get.chats_report', fields, parse: chatOf }, args);
