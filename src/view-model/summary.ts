import type { Identity } from './identity.ts';
import type { MergedValue } from './merge-values.ts';
import { isBlank, plainLine } from './plain-line.ts';

/** Words before the values: "Name", "Имя" … */
export type SummaryLabels = {
  readonly name: string;
  readonly company: string;
  readonly phones: string;
  readonly emails: string;
  readonly comments: string;
  readonly link: string;
};

const said = (values: readonly MergedValue[]): readonly string[] =>
  values.filter(({ text }) => !isBlank(text)).map(({ text }) => plainLine(text));

/** Line breaks of a comment stay, set in under its dash. */
function commentLines(comment: string): readonly string[] {
  return comment
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(plainLine)
    .filter((line) => line !== '')
    .map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/**
 * The person as plain text for a ticket, always in this order: names, companies, phones, e-mails, comments, link.
 * Most frequent first; what is absent has no line. Lines end with "\n", the last one with nothing.
 */
export function personSummary(identity: Identity, link: string, labels: SummaryLabels): string {
  const line = (label: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`${label}: ${values.join(', ')}`];
  const comments = identity.comments.flatMap(({ text }) => commentLines(text));
  return [
    ...line(labels.name, said(identity.names.values)),
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
