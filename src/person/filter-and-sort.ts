import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { FIELDS } from '#src/domain/record-fields.ts';
import { columnOf, type Column, type SortOrder } from '#src/domain/record-selection.ts';
import { compareTexts } from '#src/domain/compare-texts.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import { compareKey, textsOf } from '#src/domain/field-values.ts';

/** Stable, also in descending order; records without the field are always last. `locale` is a BCP 47 tag. */
export function sortRecords(
  records: readonly VisitorRecord[],
  order: SortOrder,
  locale: string,
  readPhone: PhoneReader,
): readonly VisitorRecord[] {
  const by = columnOf(order);
  if (by === null) return records;
  const { column, descending } = by;
  // «Вокзал» sorts under В; "2-я касса" before "10-я касса".
  const collator = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true });
  // Phones by code units, so that numbers with the same beginning are neighbours.
  const compare = kindOf(column) === 'phone' ? compareTexts : collator.compare;
  const direction = descending ? -1 : 1;
  return records
    .map((record) => ({ record, text: sortedText(record, column, readPhone) }))
    .toSorted((a, b) => Number(a.text === '') - Number(b.text === '') || direction * compare(a.text, b.text))
    .map(({ record }) => record);
}

const kindOf = (column: Column) => (column === 'id' ? 'text' : FIELDS[column].kind);

/** What a record is sorted by: of several phones or e-mails, the first. */
function sortedText(record: VisitorRecord, column: Column, readPhone: PhoneReader): string {
  if (column === 'id') return record.visitorId === null ? '' : String(record.visitorId);
  const text = textsOf(record, column)[0] ?? '';
  const kind = kindOf(column);
  return text !== '' && (kind === 'phone' || kind === 'email') ? compareKey(column, text, readPhone) : text;
}
