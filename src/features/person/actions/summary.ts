import { type Identity, mainName } from '#src/model/identity.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { isBlank, plainLine } from '#src/lib/text/plain-line.ts';
import { recordsOf, type VisitorIds } from '#src/model/visitor-ids.ts';

/** Words before the values: "Name", "Имя" … */
export type SummaryLabels = {
  readonly name: string;
  readonly company: string;
  readonly phones: string;
  readonly emails: string;
  readonly comments: string;
  readonly link: string;
  /** Before the IDs of the records of a comment, or of a name that is not the person's. */
  readonly visitorId: string;
};

const said = (values: readonly MergedValue[]): readonly string[] =>
  values.filter(({ text }) => !isBlank(text)).map(({ text }) => plainLine(text));

/** Line breaks of a comment stay, set in under its dash. */
function commentLines(comment: string, records: string): readonly string[] {
  return comment
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(plainLine)
    .filter((line) => line !== '')
    .map((line, index) => (index === 0 ? `- ${records}: ${line}` : `  ${line}`));
}

/**
 * The person as plain text for a ticket, always in this order: names, companies, phones, e-mails, comments, link.
 * Most frequent first; what is absent has no line. Each comment, and each name but the person's, says of which records
 * it is: "not her, the reception" must not be read as said of the person. Lines end with "\n", the last one with nothing.
 */
export function personSummary(
  identity: Identity,
  ids: VisitorIds,
  link: string,
  labels: SummaryLabels,
): string {
  const line = (label: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`${label}: ${values.join(', ')}`];
  const recordsIn = (value: MergedValue): string => `${labels.visitorId} ${recordsOf(value, ids)}`;
  const main = mainName(identity);
  const names = identity.names.values.filter(({ text }) => !isBlank(text));
  const comments = identity.comments.flatMap((value) => commentLines(value.text, recordsIn(value)));
  return [
    ...line(
      labels.name,
      names.map((name) =>
        name === main ? plainLine(name.text) : `${plainLine(name.text)} (${recordsIn(name)})`,
      ),
    ),
    ...line(labels.company, said(identity.companies.values)),
    ...line(
      labels.phones,
      identity.phones.map(({ phone }) => plainLine(phone.display)).filter((phone) => phone !== ''),
    ),
    ...line(labels.emails, said(identity.emails)),
    ...(comments.length === 0 ? [] : [`${labels.comments}:`, ...comments]),
    ...line(labels.link, [link]),
  ].join('\n');
}
