import type { PersonKey } from '#src/domain/ids.ts';
import { onBehalfOf, wholeDays, type QueryRequest, type Request } from '#src/api/request.ts';
import { parseRows, type Rows } from '#src/api/rows.ts';
import type { JsonObject } from '#src/domain/is-record.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { REPORTS, reportRow, type ReportRow } from '#src/api/reports.ts';

/** The most rows of one day that are fetched, and the most messages of a chat. */
export const ROWS_PER_CALL = 1000;

/** What a history reads of a report, besides the fields that all reports have. */
export type DayReport<Row> = Pick<Request<unknown>, 'uncertainFields'> & {
  readonly report: ConversationKind;
  readonly fields: readonly string[];
  readonly parse: (row: JsonObject, known: ReportRow) => Row;
};

export type DayArgs = PersonKey & {
  /** `YYYY-MM-DD`. */
  readonly day: string;
};

/** A person's rows of one day. */
export function dayReport<Row>(
  { report, fields, uncertainFields, parse }: DayReport<Row>,
  { personId, userId, day }: DayArgs,
): QueryRequest<Rows<Row>> {
  const { method, time } = REPORTS[report];
  return {
    method,
    params: {
      ...onBehalfOf(userId),
      ...wholeDays({ from: day, till: day }),
      fields: [time, ...fields, 'visitor_id'],
      filter: { field: 'person_id', operator: '=', value: personId },
      limit: ROWS_PER_CALL,
    },
    uncertainFields,
    parse: (data) => parseRows((row) => parse(row, reportRow(report, row)), data),
    key: { userId, personId, day },
  };
}
