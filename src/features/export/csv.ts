import type { VisitorRecord } from '#src/api/visitor-record.ts';
import type { Language } from '#src/i18n/language.ts';
import type { Text } from '#src/i18n/text-context.tsx';
import type { PersonId } from '#src/lib/ids.ts';
import { FIELD_NAMES, FIELDS, type RecordField } from '#src/lib/record-fields.ts';
import { NOT_DRAWN_CLASS } from '#src/lib/text/invisible.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { valuesOf } from '#src/model/field-values.ts';

/** Excel expects the list separator of the system: a semicolon where the comma is the decimal sign. */
export const csvSeparator = (language: Language): ';' | ',' => (language === 'ru' ? ';' : ',');

const BOM = '\ufeff';
/** Between several phones or e-mails in one cell. No program begins a cell at it, so none of them but the first can be a formula. */
const LIST_SEPARATOR = ' / ';

/** Where some program begins a cell. */
const CELL_START = ';,\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029';

/**
 * What a spreadsheet may run as a formula, also after white space and what is not drawn, and with full-width characters (OWASP,
 * "CSV Injection").
 */
const FORMULA = new RegExp(`^(?:[\\t\\r\\n]|[\\s${NOT_DRAWN_CLASS}]*[=+\\-@＝＋－＠])`, 'u');
/**
 * A phone with "+" and grouped digits: "+7 916 123-45-67", alone or first in a list. Safe without an apostrophe: a spreadsheet
 * does not compute two numbers with a space between them, and keeps them as text; as a number they would lose the "+".
 * Hyphens stand between digits only, because "+7 - 916" is a sum.
 */
const GROUPED_PHONE =
  /^\+\d{1,3}(?: (?:[\d()]|(?<=\d)-(?=\d))+)+(?:(?:,| \/) \+?(?:[\d ()]|(?<=\d)-(?=\d))+)*$/;
/** "+79161234567" is a plain number to a spreadsheet: harmless. */
const PLAIN_NUMBER = /^\+\d+$/;

/** Text after a separator or a line break. */
const PIECE = new RegExp(`(?<=[${CELL_START}])[^${CELL_START}]+`, 'gu');
const CELL_STARTS = new RegExp(`(?:[${CELL_START}]\\s*)+`, 'gu');
/** Quotation marks at the start of a cell are its syntax. */
const LEADING = new RegExp(`^[\\s"${NOT_DRAWN_CLASS}]+`, 'u');

/**
 * A program with another separator may read a cell that begins here and ends after our next separator. It could compute a
 * plain number with what follows, so that gets an apostrophe, too.
 */
function guardPiece(piece: string): string {
  const text = piece.replace(LEADING, '');
  return FORMULA.test(text) && !GROUPED_PHONE.test(text) ? `'${piece}` : piece;
}

/**
 * Puts an apostrophe before what could run as a formula, except phones. Also inside a cell: a program with another separator
 * begins cells in the middle of ours, where our quotation marks do not count.
 */
export function guardFormula(text: string): string {
  const guarded = text.replace(PIECE, guardPiece);
  return FORMULA.test(text) && !GROUPED_PHONE.test(text) && !PLAIN_NUMBER.test(text)
    ? `'${guarded}`
    : guarded;
}

/** Several values in one cell. Values that hold separators fall apart at them. */
const listed = (values: readonly string[]): string =>
  values
    .flatMap((value) => value.split(CELL_STARTS))
    .filter((piece) => piece !== '')
    .join(LIST_SEPARATOR);

/** Quoted if it holds any program's separator, a quotation mark or a line break, or begins or ends with a space. */
function cell(text: string): string {
  const guarded = guardFormula(text);
  return /[;,\t"\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * The records as CSV (RFC 4180) with BOM and CRLF: a header line, then a line for each record, in the order given. Valid phones are
 * in international format, others as they are. A missing value is an empty cell.
 */
export function recordsToCsv(
  records: readonly VisitorRecord[],
  personId: PersonId,
  readPhone: PhoneReader,
  { language, dictionary: { person, fields } }: Text,
): string {
  const rows = [
    [person.personId, person.visitorId, ...FIELD_NAMES.map((field) => fields[field])],
    ...records.map((record) => [
      String(personId),
      record.visitorId === null ? '' : String(record.visitorId),
      ...FIELD_NAMES.map((field) => fieldText(record, field, readPhone)),
    ]),
  ];
  return rowsToCsv(rows, language);
}

function fieldText(record: VisitorRecord, field: RecordField, readPhone: PhoneReader): string {
  const value = record[field];
  if (value === null || typeof value === 'string') return value ?? '';
  const texts = valuesOf(record, field);
  return listed(FIELDS[field].kind === 'phone' ? texts.map((phone) => readPhone(phone).display) : texts);
}

/** Any table as CSV (RFC 4180) with BOM and CRLF. */
export const rowsToCsv = (rows: readonly (readonly string[])[], language: Language): string =>
  BOM + rows.map((row) => `${row.map(cell).join(csvSeparator(language))}\r\n`).join('');
