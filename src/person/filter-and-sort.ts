import { compareTexts, foldToFind } from '#src/domain/compare-texts.ts';
import type { MergedValue } from '#src/domain/merged-contacts.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import {
  type Column,
  sortedColumn,
  type SortOrder,
  compareKey,
  FIELD_NAMES,
  FIELDS,
  fieldTexts,
  fieldValues,
  type VisitorRecord,
} from '#src/domain/visitor-record.ts';
import { matchesQuery, type Query } from '#src/domain/text-query.ts';

/** Stable, also in descending order. Records without the field are last. `locale` is a BCP 47 tag. */
export function sortRecords(
  records: readonly VisitorRecord[],
  order: SortOrder,
  locale: string,
  readPhone: PhoneReader,
): readonly VisitorRecord[] {
  const by = sortedColumn(order);
  if (by === null) return records;
  const { column, descending } = by;
  // «Вокзал» sorts under В; "2-я касса" before "10-я касса".
  const collator = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true });
  // By code units, so that phones with the same beginning are adjacent.
  const compare = columnKind(column) === 'phone' ? compareTexts : collator.compare;
  const direction = descending ? -1 : 1;
  return records
    .map((record) => ({ record, text: sortedText(record, column, readPhone) }))
    .toSorted((a, b) => Number(a.text === '') - Number(b.text === '') || direction * compare(a.text, b.text))
    .map(({ record }) => record);
}

const columnKind = (column: Column) => (column === 'id' ? 'text' : FIELDS[column].kind);

/** The first of several phones or e-mails. */
function sortedText(record: VisitorRecord, column: Column, readPhone: PhoneReader): string {
  if (column === 'id') return String(record.visitorId ?? '');
  const [text = ''] = fieldTexts(record, column);
  // The key of a name has lost what the collator compares.
  return text === '' || columnKind(column) === 'name' ? text : compareKey(column, text, readPhone);
}

export type FilterText = (record: VisitorRecord) => string;

/** What the filter searches, read once: one field per line, so that no match crosses fields. Phones also as digits. */
export function createFilterText(readPhone: PhoneReader): FilterText {
  const texts = new WeakMap<VisitorRecord, string>();
  return (record) => {
    const known = texts.get(record);
    if (known !== undefined) return known;
    const fields = FIELD_NAMES.flatMap((field) => fieldTexts(record, field));
    const keys = fieldValues(record, 'phones').map((phone) => readPhone(phone).key);
    const text = foldToFind([record.visitorId ?? '', ...fields, ...keys].join('\n'));
    texts.set(record, text);
    return text;
  };
}

export function filterRecords(
  records: readonly VisitorRecord[],
  filterText: FilterText,
  query: Query,
  chosen: readonly { readonly contact: Pick<MergedValue, 'holders'> }[],
): readonly VisitorRecord[] {
  const holders = chosen.map(({ contact }) => new Set(contact.holders));
  const withContacts =
    holders.length === 0 ? records : records.filter((record) => holders.every((each) => each.has(record)));
  if (query.length === 0) return withContacts;
  return withContacts.filter((record) => matchesQuery(filterText(record), query));
}
