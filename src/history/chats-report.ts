import { countOf, namesBy, secondsOf, textOf, wordOf } from '#src/domain/json.ts';
import { fieldsOf, readColumns, type Read } from '#src/api/rows.ts';
import type { DayReport } from './day-report.ts';
import type { ReportRow } from '#src/api/reports.ts';

const chatColumns = {
  /** The ID by which its messages are fetched. */
  chatId: ['id', countOf],
  status: ['status', wordOf],
  /** How it ended. */
  releaseCause: ['release_cause', wordOf],
  channel: ['chat_channel_type', wordOf],
  seconds: ['duration', secondsOf],
  /** The visitor's name in the messenger. */
  username: ['chat_username', textOf],
  employee: ['employee_full_name', textOf],
  tags: ['tags', namesBy('tag_name')],
} as const;

/** A chat, without its messages. null: missing or unreadable. */
export type ChatDetails = ReportRow & Read<typeof chatColumns> & { readonly kind: 'chat' };

export const chatsReport: DayReport<ChatDetails> = {
  report: 'chat',
  fields: fieldsOf(chatColumns),
  parse: (row, known) => ({ kind: 'chat', ...known, ...readColumns(chatColumns, row) }),
};
