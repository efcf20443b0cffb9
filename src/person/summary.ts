import {
  displayText,
  mainCompany,
  mainName,
  type MergedContacts,
  type MergedValue,
} from '#src/domain/merged-contacts.ts';
import { limitForLine, plainLine, plainLines } from '#src/domain/plain-text.ts';
import type { Dictionary } from '#src/i18n/text-context.tsx';

/** About what a ticket's field shows. Comments are not counted, as none may be left out. */
const MAX_LINES = 14;
const MAX_VALUES = 10;
const MAX_COMMENT_LENGTH = 200;

/** Plain text for a ticket. Each line but a comment makes sense alone; missing values have no line. */
export function personSummary(
  contacts: MergedContacts,
  link: string,
  openedLines: (maxLines: number) => readonly string[],
  { fields, contacts: { lists }, summary: { cut, link: linkLabel } }: Dictionary,
): string {
  const fieldLine = (label: string, values: readonly (MergedValue | null)[]): readonly string[] => {
    const texts = values.filter((value) => value !== null).map((value) => plainLine(displayText(value)));
    const more = texts.length > MAX_VALUES ? ', …' : '';
    return texts.length === 0
      ? []
      : [`${label}: ${limitForLine(texts.slice(0, MAX_VALUES).join(', '), cut)}${more}`];
  };
  const who = [
    ...fieldLine(fields.name, [mainName(contacts)]),
    ...fieldLine(fields.phones, contacts.phones),
    ...fieldLine(fields.emails, contacts.emails),
    ...fieldLine(fields.company, [mainCompany(contacts)]),
  ];
  const comments = new Set(contacts.commentary.map(({ text }) => commentLine(text)));
  return [
    ...who,
    ...openedLines(MAX_LINES - who.length - 1),
    ...(comments.size > 0 ? [`${lists.commentary}:`] : []),
    ...Array.from(comments, (text) => `– ${text}`),
    `${linkLabel}: ${link}`,
  ].join('\n');
}

/** Keeps the end, which has the newest words, from the start of a word or a line. */
function commentLine(text: string): string {
  const line = plainLines(text).join(' / ');
  if (line.length <= MAX_COMMENT_LENGTH) return line;
  const end = line.slice(-MAX_COMMENT_LENGTH).replace(/^\S{0,40}\s(?:\/ )?/, '');
  return `…${end.slice(1 - MAX_COMMENT_LENGTH).replace(/^[\udc00-\udfff]/, '')}`;
}
