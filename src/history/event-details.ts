// The details of a call, a chat or a request: rows of a report of its day.
import type { QueryRequest } from '#src/api/request.ts';
import { callsReport, type CallDetails } from './details-requests.ts';
import { chatsReport, type ChatDetails } from './chats-report.ts';
import { requestsReport, type RequestDetails } from './offline-messages-report.ts';
import type { Rows } from '#src/api/rows.ts';
import { dayReport, type DayArgs, type DayReport } from './day-report.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';

export type ConversationDetails = CallDetails | ChatDetails | RequestDetails;

/** How the rows of each report are read. Apart from `REPORTS`, which the script before the app includes: it must stay small. */
export const DAY_REPORTS: Readonly<Record<ConversationKind, DayReport<ConversationDetails>>> = {
  call: callsReport,
  chat: chatsReport,
  request: requestsReport,
};

export const eventDetails = (
  kind: ConversationKind,
  args: DayArgs,
): QueryRequest<Rows<ConversationDetails>> => dayReport(DAY_REPORTS[kind], args);
