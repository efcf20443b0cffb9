// What a history asks of the three reports.
import type { PersonId, UserId } from '#src/lib/ids.ts';
import type { DataApiMethod } from '#src/api/data-api-error.ts';
import { onBehalfOf, wholeDays, type QueryRequest, type Request } from '#src/api/request.ts';
import { parseRecords, type Rows } from '#src/api/wire/parse.ts';

/** The most of one day, and the most messages of a chat. */
export const ROWS_PER_CALL = 1000;

export type DayArgs = {
  readonly personId: PersonId;
  readonly userId: UserId | null;
  /** `YYYY-MM-DD`. */
  readonly day: string;
};

type Report<T> = Pick<Request<T>, 'uncertainFields'> & {
  readonly method: DataApiMethod;
  readonly fields: readonly string[];
  readonly parse: (row: Record<string, unknown>) => T;
};

/** A person's rows of one day. */
export const dayReport = <T>(
  { method, fields, uncertainFields, parse }: Report<T>,
  { personId, userId, day }: DayArgs,
): QueryRequest<Rows<T>> => ({
  method,
  params: {
    ...onBehalfOf(userId),
    ...wholeDays({ from: day, till: day }),
    fields,
    filter: { field: 'person_id', operator: '=', value: personId },
    limit: ROWS_PER_CALL,
  },
  uncertainFields,
  parse: (data) => parseRecords(parse, data),
  key: { userId, personId, day },
});
