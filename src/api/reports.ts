import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { parseVisitorId, type VisitorId } from '#src/domain/ids.ts';
import type { JsonObject } from '#src/domain/is-record.ts';
import { textOf, timeOf } from '#src/domain/json.ts';

/** The reports that a search and a history fetch, by the kind of their events. `time`: the field with a row's time; `isSorted`: the API sorts by it. */
export const REPORTS = {
  call: { method: 'get.calls_report', time: 'start_time', isSorted: true },
  request: { method: 'get.offline_messages_report', time: 'date_time', isSorted: false },
  chat: { method: 'get.chats_report', time: 'date_time', isSorted: true },
} as const satisfies Readonly<Record<ConversationKind, unknown>>;

/** What the rows of all reports have. null: missing or unreadable. */
export type ReportRow = {
  /** `YYYY-MM-DD hh:mm:ss`, in the account's time zone. */
  readonly at: string | null;
  readonly visitorId: VisitorId | null;
};

export const reportRow = (report: ConversationKind, row: JsonObject): ReportRow => ({
  at: timeOf(row[REPORTS[report].time]),
  visitorId: parseVisitorId(textOf(row['visitor_id'])),
});
