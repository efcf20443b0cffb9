import type { Dictionary } from '#src/i18n/dictionary.ts';
import { displayText, type Identity, mainName } from '#src/model/identity.ts';
import { FIELD_NAMES, isContactField, type RecordField } from '#src/lib/record-fields.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { plainLine, plainLines } from '#src/lib/text/plain-line.ts';
import { recordsOf, type VisitorIds } from '#src/model/visitor-ids.ts';

/** Keeps the line breaks of a note, and indents its further lines. */
const noteLines = (note: string, records: string): readonly string[] =>
  plainLines(note).map((line, index) => (index === 0 ? `- ${records}: ${line}` : `  ${line}`));

/**
 * The person as plain text: the fields of the records, their most frequent values first; the loaded history in a sentence; the
 * link. What is absent has no line. Each note, and each name but the main one, has the visitor IDs of its records: a note such as
 * "not her, the reception" may concern one record only. Lines are separated by "\n".
 */
export function everythingText(
  identity: Identity,
  ids: VisitorIds,
  link: string,
  t: Dictionary,
  history: string | null = null,
): string {
  const recordsIn = (value: MergedValue): string => `${t.person.visitorId} ${recordsOf(value, ids)}`;
  const main = mainName(identity);
  const addition = (field: RecordField, value: MergedValue): string => {
    if (value.count === 0) return ` (${t.summary.inNoRecord})`;
    return field === 'name' && value !== main ? ` (${recordsIn(value)})` : '';
  };
  const linesOf = (field: RecordField): readonly string[] => {
    const values = identity[field];
    if (values.length === 0) return [];
    if (!isContactField(field))
      return [`${t.fields[field]}:`, ...values.flatMap((value) => noteLines(value.text, recordsIn(value)))];
    const texts = values.map((value) => plainLine(displayText(value)) + addition(field, value));
    return [`${t.fields[field]}: ${texts.join(', ')}`];
  };
  return [
    ...FIELD_NAMES.flatMap(linesOf),
    ...(history === null ? [] : [`${t.person.history}: ${history}`]),
    `${t.summary.link}: ${link}`,
  ].join('\n');
}
