import { displayText, type Identity, mainName } from '#src/model/identity.ts';
import { FIELD_NAMES, isContactField, type RecordField } from '#src/lib/record-fields.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { isBlank, plainLine, plainLines } from '#src/lib/text/plain-line.ts';
import { recordsOf, type VisitorIds } from '#src/model/visitor-ids.ts';

/** What stands before the values: "Name", "Имя" … */
export type EverythingLabels = {
  readonly fields: Readonly<Record<RecordField, string>>;
  /** Beside the searched contact, if no record has it. */
  readonly inNoRecord: string;
  readonly link: string;
  readonly history: string;
  /** Before the visitor IDs of a note, or of a name that is not the main one. */
  readonly visitorId: string;
};

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
  labels: EverythingLabels,
  history: string | null = null,
): string {
  const recordsIn = (value: MergedValue): string => `${labels.visitorId} ${recordsOf(value, ids)}`;
  const main = mainName(identity);
  const addition = (field: RecordField, value: MergedValue): string => {
    if (value.count === 0) return ` (${labels.inNoRecord})`;
    return field === 'name' && value !== main ? ` (${recordsIn(value)})` : '';
  };
  const linesOf = (field: RecordField): readonly string[] => {
    const values = identity[field].filter(({ text }) => !isBlank(text));
    if (values.length === 0) return [];
    if (!isContactField(field))
      return [
        `${labels.fields[field]}:`,
        ...values.flatMap((value) => noteLines(value.text, recordsIn(value))),
      ];
    const texts = values.map((value) => plainLine(displayText(value)) + addition(field, value));
    return [`${labels.fields[field]}: ${texts.join(', ')}`];
  };
  return [
    ...FIELD_NAMES.flatMap(linesOf),
    ...(history === null ? [] : [`${labels.history}: ${history}`]),
    `${labels.link}: ${link}`,
  ].join('\n');
}
