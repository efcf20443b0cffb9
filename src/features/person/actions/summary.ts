import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { partOfLine, plainLines } from '#src/lib/text/plain-line.ts';
import { displayText, mainCompany, mainName, type Identity } from '#src/model/identity.ts';
import type { MergedValue } from '#src/model/merge-values.ts';

type SummaryParts = {
  /** With the searched contact first. */
  readonly identity: Identity;
  readonly records: readonly VisitorRecord[];
  readonly link: string;
  /** The last conversation in at most so many lines. */
  readonly conversation: (maxLines: number) => readonly string[];
};

/** A ticket's field shows about as many. */
const MAX_LINES = 12;

/**
 * The person as plain text for a ticket: who it is, what was said last, the newest comment and the link, in at most twelve lines that each
 * stand alone. What is absent has no line.
 */
export function personSummary(
  { identity, records, link, conversation }: SummaryParts,
  { fields, labels, summary }: Dictionary,
): string {
  const who = [
    ...lineOf(fields.name, mainName(identity), summary),
    ...lineOf(fields.company, mainCompany(identity), summary),
    ...lineOf(labels.phone, identity.phones[0], summary),
    ...lineOf(labels.email, identity.emails[0], summary),
  ];
  const rest = [...commentLine(records, summary), `${summary.link}: ${link}`];
  const conversationLines = conversation(MAX_LINES - who.length - rest.length);
  return [...who, ...conversationLines, ...rest].join('\n');
}

type SummaryWords = Dictionary['summary'];

function lineOf(
  label: string,
  value: MergedValue | null | undefined,
  words: SummaryWords,
): readonly string[] {
  if (value == null) return [];
  const unknown = value.count === 0 ? ` (${words.inNoRecord})` : '';
  return [`${label}: ${partOfLine(displayText(value), words.cut)}${unknown}`];
}

/** The comment of the highest visitor ID that has one. */
function commentLine(records: readonly VisitorRecord[], words: SummaryWords): readonly string[] {
  const [newest] = records
    .filter(({ commentary }) => commentary !== null)
    .toSorted((a, b) => (b.visitorId ?? 0) - (a.visitorId ?? 0));
  if (newest === undefined) return [];
  const lines = plainLines(newest.commentary ?? '');
  return [`${words.commentary(newest.visitorId, lines.length)}: ${partOfLine(lines.join(' / '), words.cut)}`];
}
