import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import {
  type CallDetails,
  type ConversationDetails,
  eventDetailsRequest,
} from '#src/history/details-requests.ts';
import { type VisitorSession, visitorSessionsRequest } from '#src/history/session-requests.ts';

const days = { from: '2026-11-23', till: '2026-11-23' };

export type Row = Readonly<Record<string, unknown>>;

/** Rows of a report, as they are parsed. */
const parsedRows = (kind: ConversationKind, rows: readonly Row[]): readonly ConversationDetails[] =>
  eventDetailsRequest(kind, { ...toPersonKey(5), days }).parse(rows, null).items;

export function parsedRow(kind: ConversationKind, row: Row): ConversationDetails {
  const [parsed] = parsedRows(kind, [row]);
  if (parsed === undefined) throw new Error('No row');
  return parsed;
}

export const parsedCalls = (...rows: readonly Row[]): readonly CallDetails[] =>
  parsedRows('call', rows).filter((row) => row.kind === 'call');

export const parsedSessions = (...rows: readonly Row[]): readonly VisitorSession[] =>
  visitorSessionsRequest({ ...toPersonKey(5), days }).parse(rows, null)?.items ?? [];
