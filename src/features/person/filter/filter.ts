import { digitsIn } from '#src/lib/text/digit-runs.ts';
import { foldToFind } from '#src/lib/text/fold.ts';
import { FIELD_NAMES, type ContactFilter } from '#src/lib/record-fields.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { textsOf, valuesOf } from '#src/model/field-values.ts';
import { matchesQuery, type Query, RUN_START, type Searchable } from '#src/lib/text/search-terms.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';

/** Built once for the records, so that each key typed only searches text. */
export type RecordIndex = ReadonlyMap<VisitorRecord, Searchable>;

export type Selection = {
  readonly query: Query;
  /** Only records that have such a contact; null: all. */
  readonly contactFilter: ContactFilter | null;
  /** Only records whose key is in each of these lists: one list for each chosen contact. */
  readonly recordKeys: readonly (readonly string[])[];
};

/** All fields, folded, one per line: a search word holds no line break, so it never matches across fields. */
function searchableOf(
  fields: readonly string[],
  ids: readonly string[],
  keys: readonly string[],
): Searchable {
  const runs = new Set([...fields.flatMap(digitsIn), ...keys]);
  return {
    text: [...ids, ...fields].map(foldToFind).join('\n'),
    digits: [...ids, ...[...runs].map((run) => `${RUN_START}${run}`)].join(' '),
  };
}

/** Of a number also its key, and the id. */
function indexRecord(record: VisitorRecord, readPhone: PhoneReader): Searchable {
  const id = record.visitorId === null ? [] : [String(record.visitorId)];
  const fields = FIELD_NAMES.flatMap((field) => textsOf(record, field));
  // Without an extension.
  const keys = valuesOf(record, 'phones')
    .map((phone) => readPhone(phone).key.split(';')[0] ?? '')
    .filter((key) => /^\d+$/.test(key));
  return searchableOf(fields, id, keys);
}

export const buildIndex = (records: readonly VisitorRecord[], readPhone: PhoneReader): RecordIndex =>
  new Map(records.map((record) => [record, indexRecord(record, readPhone)]));

const hasContact = (record: VisitorRecord, field: ContactFilter): boolean =>
  textsOf(record, field).length > 0;

/** The records that match the whole selection, in their order. An empty query does not use `index`. */
export function filterRecords(
  records: readonly VisitorRecord[],
  index: RecordIndex,
  { query, contactFilter, recordKeys }: Selection,
): readonly VisitorRecord[] {
  const keys = recordKeys.map((list) => new Set(list));
  const matches = (record: VisitorRecord): boolean => {
    const entry = index.get(record);
    return entry !== undefined && matchesQuery(entry, query);
  };
  return records.filter(
    (record) =>
      keys.every((list) => list.has(record.key)) &&
      (contactFilter === null || hasContact(record, contactFilter)) &&
      (query.length === 0 || matches(record)),
  );
}
