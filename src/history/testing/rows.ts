import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import {
  type CallDetails,
  type ConversationDetails,
  eventDetailsRequest,
} from '#src/history/details-requests.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Rows of a report, as they are parsed. */
const parsedRows = (kind: ConversationKind, rows: readonly Row[]): readonly ConversationDetails[] =>
  eventDetailsRequest(kind, {
    ...toPersonKey(5),
    days: { from: '2026-11-23', till: '2026-11-23' },
  }).parse(rows, null).items;

export function parsedRow(kind: ConversationKind, row: Row): ConversationDetails {
  const [parsed] = parsedRows(kind, [row]);
  if (parsed === undefined) throw new Error('No row');
  return parsed;
}

export const parsedCalls = (...rows: readonly Row[]): readonly CallDetails[] =>
  parsedRows('call', rows).filter((row) => row.kind === 'call');
