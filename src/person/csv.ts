import { UNRENDERED } from '#src/domain/compare-texts.ts';
import type { PersonId } from '#src/domain/ids.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import { plainSpaces } from '#src/domain/plain-text.ts';
import { FIELD_NAMES, FIELDS, fieldValues, type VisitorRecord } from '#src/domain/visitor-record.ts';
import { LANGUAGES } from '#src/i18n/language.ts';
import type { Text } from '#src/i18n/text-context.tsx';

/** Some program starts a new cell after these. */
const CELL_START = ';,\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029';
/** A phone needs no apostrophe: spreadsheets never read numbers separated by spaces as a formula. */
const PHONE = `\\+\\d{1,3}(?: [\\d()]+(?:-\\d+)*)+(?: \\/|[${CELL_START}]|$)`;
/** A possible formula, also after invisible characters or with full-width signs (OWASP, “CSV Injection”). */
const FORMULA = new RegExp(
  `(?<=^|[${CELL_START}])(?=(?:(?![${CELL_START}])(?:[\\s"]|${UNRENDERED.source}))*[=+\\-@＝＋－＠])(?!\\s*${PHONE})`,
  'gu',
);

export const guardFormulas = (text: string): string => text.replace(FORMULA, "'");

/** Quoted for any program's separator, a quotation mark, a line break, or a space at either end. */
function cell(text: string): string {
  const guarded = guardFormulas(text);
  return /[;,\t"\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** RFC 4180, with BOM and CRLF. Valid phones are in international format, others unchanged. */
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
      // No program reads a slash as a separator.
      ...FIELD_NAMES.map((field) =>
        fieldValues(record, field)
          .map((text) => (FIELDS[field].kind === 'phone' ? readPhone(text).display : text))
          .join(' / '),
      ),
    ]),
  ];
  const lines = rows.map((row) => `${row.map(cell).join(LANGUAGES[language].csvSeparator)}\r\n`);
  return plainSpaces(`\ufeff${lines.join('')}`);
}
