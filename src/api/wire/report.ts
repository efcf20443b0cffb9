import { isRecord } from '#src/lib/is-record.ts';
import { parsePersonId, parseVisitorId, type PersonId, type VisitorId } from '#src/lib/ids.ts';
import { accountId } from './fields.ts';
import { textOf, timeOf } from '#src/api/wire/history/lenient.ts';
import { parseRows, type Rows } from './rows.ts';
import { z } from './zod.ts';
import { WrongShape } from './wrong-shape.ts';

/** A call, an offline message or a chat. null: the API does not tell, or not readably. */
export type ReportRow = {
  /** `YYYY-MM-DD hh:mm:ss`. */
  readonly at: string | null;
  /** The value of the field that was filtered by. */
  readonly matched: string | null;
  readonly personId: PersonId | null;
  readonly visitorId: VisitorId | null;
};

/**
 * `result.data` of a report. There may be 10,000 rows.
 * @throws {WrongShape} `data` is no list.
 */
export function parseReport(
  data: unknown,
  { time, matched }: { readonly time: string; readonly matched: string },
): Rows<ReportRow> {
  if (!Array.isArray(data)) throw new WrongShape();
  const items = data.filter(isRecord).map((row) => ({
    at: timeOf(row[time]),
    matched: textOf(row[matched]),
    personId: parsePersonId(textOf(row['person_id'])),
    visitorId: parseVisitorId(textOf(row['visitor_id'])),
  }));
  return { items, unreadableCount: data.length - items.length };
}

const contact = z.pipe(
  z.object({ id: accountId }),
  z.transform(({ id }) => id),
);

/**
 * The ids in `result.data` of `get.contacts`.
 * @throws {WrongShape} `data` is no list.
 */
export function parseContactIds(data: unknown): readonly number[] {
  return parseRows(contact, data).items;
}
