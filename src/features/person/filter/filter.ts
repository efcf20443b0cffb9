import { digitsIn } from '#src/lib/text/digit-runs.ts';
import { fold } from '#src/lib/text/fold.ts';
import { FIELD_NAMES, type ContactFilter } from '#src/lib/record-fields.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { textsOf, valuesOf } from '#src/model/field-values.ts';
import { matchesQuery, type Query, RUN_START, type Searchable } from '#src/lib/text/search-terms.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import type { VisitorId } from '#src/lib/ids.ts';

/** Built once for the records, so that each key typed only searches text. */
export type RecordIndex = ReadonlyMap<VisitorRecord, Searchable>;

/** What was loaded of records beside their fields. */
export type DetailsIndex = ReadonlyMap<VisitorId, Searchable>;

export type Selection = {
  readonly query: Query;
  /** Only records that have such a contact; null: all. */
  readonly contactFilter: ContactFilter | null;
  /** Only records whose key is in each of these lists: one list for each chosen contact. */
  readonly recordKeys: readonly (readonly string[])[];
  /** Searched as the record's own fields are. */
  readonly details: DetailsIndex;
};

export const noDetails: DetailsIndex = new Map();

/** All fields, folded, one per line: a search word holds no line break, so it never matches across fields. */
export function searchableOf(
  fields: readonly string[],
  ids: readonly string[] = [],
  keys: readonly string[] = [],
): Searchable {
  const runs = new Set([...fields.flatMap(digitsIn), ...keys]);
  return {
    text: [...ids, ...fields].map(fold).join('\n'),
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

export type FoundRecords = {
  /** In their order. */
  readonly records: readonly VisitorRecord[];
  /** Those that only their details match. */
  readonly byDetails: ReadonlySet<VisitorId>;
};

/** The records that match the whole selection. An empty query does not use `index`. */
export function filterRecords(
  records: readonly VisitorRecord[],
  index: RecordIndex,
  { query, contactFilter, recordKeys, details }: Selection,
): FoundRecords {
  const keys = recordKeys.map((list) => new Set(list));
  const byDetails = new Set<VisitorId>();
  const matches = (record: VisitorRecord): boolean => {
    const { visitorId } = record;
    const entry = index.get(record);
    if (entry === undefined) return false;
    if (matchesQuery(entry, query)) return true;
    const more = visitorId === null ? undefined : details.get(visitorId);
    if (visitorId === null || more === undefined) return false;
    const text = `${entry.text}\n${more.text}`;
    const isFound = matchesQuery({ text, digits: `${entry.digits} ${more.digits}` }, query);
    if (isFound) byDetails.add(visitorId);
    return isFound;
  };
  const found = records.filter(
    (record) =>
      keys.every((list) => list.has(record.key)) &&
      (contactFilter === null || hasContact(record, contactFilter)) &&
      (query.length === 0 || matches(record)),
  );
  return { records: found, byDetails };
}
