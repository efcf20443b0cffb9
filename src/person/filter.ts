import { foldToFind } from '#src/domain/fold.ts';
import { FIELD_NAMES } from '#src/domain/record-fields.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import { textsOf, valuesOf } from '#src/domain/field-values.ts';
import { matchesQuery, type Query } from '#src/domain/text-query.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';

/** The folded text of each record. Built once, so that each key typed only searches text. */
export type RecordIndex = ReadonlyMap<VisitorRecord, string>;

/** All fields, one per line: a search word holds no line break, so it never matches across fields. Of a number also its digits. */
function searchedText(record: VisitorRecord, readPhone: PhoneReader): string {
  const id = record.visitorId === null ? [] : [String(record.visitorId)];
  const fields = FIELD_NAMES.flatMap((field) => textsOf(record, field));
  const keys = valuesOf(record, 'phones').map((phone) => readPhone(phone).key);
  return foldToFind([...id, ...fields, ...keys].join('\n'));
}

export const buildIndex = (records: readonly VisitorRecord[], readPhone: PhoneReader): RecordIndex =>
  new Map(records.map((record) => [record, searchedText(record, readPhone)]));

/** The records that match the query and have all these contacts, in their order. An empty query does not use `getIndex`. */
export function filterRecords(
  records: readonly VisitorRecord[],
  getIndex: () => RecordIndex,
  query: Query,
  contacts: readonly { readonly recordKeys: readonly string[] }[],
): readonly VisitorRecord[] {
  const keys = contacts.map(({ recordKeys }) => new Set(recordKeys));
  const withContacts =
    keys.length === 0 ? records : records.filter((record) => keys.every((each) => each.has(record.key)));
  if (query.length === 0) return withContacts;
  const index = getIndex();
  return withContacts.filter((record) => matchesQuery(index.get(record) ?? '', query));
}
