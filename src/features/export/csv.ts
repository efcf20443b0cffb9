import type { PersonId } from '#src/lib/ids.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

/** Words for the first line. */
export type CsvHeaders = {
  readonly personId: string;
  readonly visitorId: string;
  readonly name: string;
  readonly phones: string;
  readonly emails: string;
  readonly company: string;
  readonly commentary: string;
};

export type CsvSeparator = ';' | ',';

/** Excel expects the list separator of the system: a semicolon where the comma is the decimal sign. */
export function csvSeparator(language: 'ru' | 'en'): CsvSeparator {
  return language === 'ru' ? ';' : ',';
}

const BOM = '\ufeff';
/** Between the phones or e-mails of one record, in one cell. */
const LIST_SEPARATOR = ', ';

/** What a spreadsheet may take for a formula, also behind spaces, and in full width. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;
/**
 * A phone with "+" whose digits stand in groups: "+7 916 123-45-67", alone or first in a list of numbers. A hyphen stands
 * between digits only: "+7 - 916" is a sum. A spreadsheet can neither compute it (two numbers with only a space between
 * are no formula) nor turn it into a number and drop the "+"; and nothing but digits can be in it that anybody could want
 * to run.
 */
const GROUPED_PHONE = /^\+\d{1,3}(?: (?:[\d()]|(?<=\d)-(?=\d))+)+(?:, \+?(?:[\d ()]|(?<=\d)-(?=\d))+)*$/;
/** "+79161234567" is a plain number to a spreadsheet: harmless. */
const PLAIN_NUMBER = /^\+\d+$/;

/** What follows a separator or a line break. */
const PIECE = /(?<=[;,\t\r\n\v\f\u0085\u2028\u2029])[^;,\t\r\n\v\f\u0085\u2028\u2029]+/g;
/** At a cell's start quotation marks are no part of what it says. */
const LEADING = /^[\s\p{Cf}"]+/u;

/**
 * A cell that another program begins here may go on behind the next separator, where a plain number could be computed
 * with what follows: only a phone in groups cannot.
 */
function guardPiece(piece: string): string {
  const text = piece.replace(LEADING, '');
  return FORMULA.test(text) && !GROUPED_PHONE.test(text) ? `'${piece}` : piece;
}

/**
 * An apostrophe before what could be run as a formula (OWASP, "CSV Injection"); phones stay as they are. Also inside of a
 * cell: quotation marks count at a cell's start only, so a program that separates by another sign begins cells in the
 * middle of ours.
 */
export function guardFormula(text: string): string {
  const guarded = text.replace(PIECE, guardPiece);
  return FORMULA.test(text) && !GROUPED_PHONE.test(text) && !PLAIN_NUMBER.test(text)
    ? `'${guarded}`
    : guarded;
}

/** Quoted where any program's separator, a quote, a line break or a space at an end could mislead. */
function cell(text: string): string {
  const guarded = guardFormula(text);
  return /[;,\t"\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * All records as CSV (RFC 4180): BOM, CRLF, a line of headers, a line for each record in the order given. Valid
 * phones are written in international format, others as they are; what is absent is an empty cell.
 */
export function cardsToCsv(
  cards: readonly VisitorCard[],
  personId: PersonId,
  options: {
    readonly headers: CsvHeaders;
    readonly separator: CsvSeparator;
    readonly readPhone: PhoneReader;
  },
): string {
  const { headers, separator, readPhone } = options;
  const rows = [
    [
      headers.personId,
      headers.visitorId,
      headers.name,
      headers.phones,
      headers.emails,
      headers.company,
      headers.commentary,
    ],
    ...cards.map((card) => [
      String(personId),
      card.visitorId === null ? '' : String(card.visitorId),
      card.name ?? '',
      card.phones.map((phone) => readPhone(phone).display).join(LIST_SEPARATOR),
      card.emails.join(LIST_SEPARATOR),
      card.company ?? '',
      card.commentary ?? '',
    ]),
  ];
  return BOM + rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}
