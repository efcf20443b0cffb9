import { isRecord } from '#src/lib/is-record.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import { fieldReader, personId, visitorId } from './fields.ts';
import { WrongShape } from './wrong-shape.ts';
import { z } from './zod.ts';

/** A field of a row of `get.person_visitors`, as the API spells it; `record` is the row as a whole. */
export type VisitorField =
  | 'person_id'
  | 'visitor_id'
  | 'name'
  | 'phones'
  | 'emails'
  | 'company'
  | 'commentary'
  | 'record';

/** One row of `get.person_visitors`. Missing and null become null, or []. Texts are untouched. */
export type PersonVisitor = {
  readonly visitorId: VisitorId | null;
  readonly name: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly company: string | null;
  readonly commentary: string | null;
  /** Fields of the wrong type. Their values are left out, or of a list the wrong elements. */
  readonly unreadable: readonly VisitorField[];
};

const text = z.string();
const fittingRow = z.object({
  person_id: z.nullish(personId),
  visitor_id: z.nullish(visitorId),
  name: z.nullish(text),
  phones: z.nullish(z.array(text)),
  emails: z.nullish(z.array(text)),
  company: z.nullish(text),
  commentary: z.nullish(text),
});

const unreadableRecord: PersonVisitor = {
  visitorId: null,
  name: null,
  phones: [],
  emails: [],
  company: null,
  commentary: null,
  unreadable: ['record'],
};

function salvageRow(row: unknown): PersonVisitor {
  if (!isRecord(row)) return unreadableRecord;
  const read = fieldReader<VisitorField>(row);
  // Not shown: only whether it can be read.
  read.value('person_id', personId);
  return {
    visitorId: read.value('visitor_id', visitorId),
    name: read.value('name', text),
    phones: read.list('phones', text),
    emails: read.list('emails', text),
    company: read.value('company', text),
    commentary: read.value('commentary', text),
    unreadable: read.unreadable,
  };
}

// The whole row at once first, which is faster than field by field: there may be 10,000 rows.
function parseRow(row: unknown): PersonVisitor {
  const parsed = fittingRow.safeParse(row);
  if (!parsed.success) return salvageRow(row);
  const fitting = parsed.data;
  return {
    visitorId: fitting.visitor_id ?? null,
    name: fitting.name ?? null,
    phones: fitting.phones ?? [],
    emails: fitting.emails ?? [],
    company: fitting.company ?? null,
    commentary: fitting.commentary ?? null,
    unreadable: [],
  };
}

/**
 * `result.data` of `get.person_visitors`. Broken rows keep their places.
 * @throws {WrongShape} `data` is no list. Null counts as broken, not as nobody.
 */
export function parsePersonVisitors(data: unknown): readonly PersonVisitor[] {
  if (!Array.isArray(data)) throw new WrongShape();
  return data.map(parseRow);
}
