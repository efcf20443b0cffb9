import { displayText, type Identity, mainName } from '#src/model/identity.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { isBlank, plainLine } from '#src/lib/text/plain-line.ts';
import { recordsOf, type VisitorIds } from '#src/model/visitor-ids.ts';

/** What stands before the values: "Name", "Имя" … */
export type EverythingLabels = {
  readonly name: string;
  readonly company: string;
  readonly phones: string;
  /** Beside the searched contact, if no record has it. */
  readonly inNoRecord: string;
  readonly emails: string;
  readonly comments: string;
  readonly link: string;
  readonly history: string;
  /** Before the visitor IDs of a comment, or of a name that is not the main one. */
  readonly visitorId: string;
};

/** Keeps the line breaks of a comment, and indents its further lines. */
function commentLines(comment: string, records: string): readonly string[] {
  return comment
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(plainLine)
    .filter((line) => line !== '')
    .map((line, index) => (index === 0 ? `- ${records}: ${line}` : `  ${line}`));
}

/**
 * The person as plain text: names, companies, phones, e-mails and comments, the most frequent first; the loaded
 * history in a sentence; the link. What is absent has no line. Each comment, and each name but the main one, has the visitor
 * IDs of its records: a comment such as "not her, the reception" may concern one record only. Lines are separated by "\n".
 */
export function everythingText(
  identity: Identity,
  ids: VisitorIds,
  link: string,
  labels: EverythingLabels,
  history: string | null = null,
): string {
  const line = (label: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`${label}: ${values.join(', ')}`];
  const texts = (values: readonly MergedValue[]): readonly string[] =>
    values
      .filter(({ text }) => !isBlank(text))
      .map((value) => plainLine(displayText(value)) + (value.count === 0 ? ` (${labels.inNoRecord})` : ''));
  const recordsIn = (value: MergedValue): string => `${labels.visitorId} ${recordsOf(value, ids)}`;
  const main = mainName(identity);
  const names = identity.name.filter(({ text }) => !isBlank(text));
  const comments = identity.commentary.flatMap((value) => commentLines(value.text, recordsIn(value)));
  return [
    ...line(
      labels.name,
      names.map((name) =>
        name === main ? plainLine(name.text) : `${plainLine(name.text)} (${recordsIn(name)})`,
      ),
    ),
    ...line(labels.company, texts(identity.company)),
    ...line(labels.phones, texts(identity.phones)),
    ...line(labels.emails, texts(identity.emails)),
    ...(comments.length === 0 ? [] : [`${labels.comments}:`, ...comments]),
    ...line(labels.history, history === null ? [] : [history]),
    ...line(labels.link, [link]),
  ].join('\n');
}

export type EverythingText = typeof everythingText;
