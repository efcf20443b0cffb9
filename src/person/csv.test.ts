import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { expectAll } from '#src/domain/testing/properties.ts';
import { en } from '#src/i18n/testing/en.ts';
import { languages, type Language, LANGUAGES } from '#src/i18n/language.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { anyRecords, makeRecord, readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { guardFormulas, recordsToCsv } from './csv.ts';

const { personId } = toPersonKey(7_000_000_005);
const textIn = (language: Language) => ({ language, dictionary: { ru, en }[language] });

it.each([
  ['=cmd|" /C calc"!A0', '\'=cmd|" /C calc"!A0'],
  ['+7 916- 123', "'+7 916- 123"],
  ['+7 (916)-A1', "'+7 (916)-A1"],
  ['+7 916--123', "'+7 916--123"],
  ['+7 916 123 45 67+cmd|x', "'+7 916 123 45 67+cmd|x"],
  ['-1+1', "'-1+1"],
  ['@SUM(1)', "'@SUM(1)"],
  [' \u0000\u001b \u00a0\u200b=1', "' \u0000\u001b \u00a0\u200b=1"],
  ['\u3164=1', "'\u3164=1"],
  ['＝1', "'＝1"],
  ['ООО,=WEBSERVICE(CHAR(104)&A1),x', "ООО,'=WEBSERVICE(CHAR(104)&A1),x"],
  ['- да\n- нет', "'- да\n'- нет"],
  ['x\u2028=1', "x\u2028'=1"],
  // A program that begins a cell here takes the quotation marks away.
  ['x,"=1+1"', `x,'"=1+1"`],
  ['+7 916 123 45 67, =1+1', "+7 916 123 45 67,' =1+1"],
  // With a decimal comma it is a number, and computed with what follows.
  ['x;+7916,5*WEBSERVICE(CHAR(104)&A1)', "x;'+7916,5*WEBSERVICE(CHAR(104)&A1)"],
  ['x;\u0001"=1"', 'x;\'\u0001"=1"'],
  ['+7 (916) 123-45-67', undefined],
  ['+81 90-1234-5678', undefined],
  ['+7 916 123 45 67 / +44 20 7946 0000 / 213123123213', undefined],
  ['ООО «Вокзал»; +7 916 123 45 67', undefined],
  ['89161234567', undefined],
  ['Вокзал - касса', undefined],
])('guardFormulas makes %j %j', (text, guarded = text) => expect(guardFormulas(text)).toBe(guarded));

it('recordsToCsv writes a header and leaves missing values empty', () => {
  const anna = makeRecord({
    name: 'Анна "Аня"; Каренина',
    phones: ['8 (916) 123-45-67', '213123123213'],
    emails: ['a@b.ru', '=cmd@b.ru'],
    company: '=ООО',
    commentary: 'раз\r\nдва',
  });
  const csv = recordsToCsv([anna, makeRecord({ id: 0 })], personId, readPhone, textIn('ru'));
  expect(csv).toBe(
    '\ufeffID человека;ID посетителя;Имя;Телефоны;E-mail;Компания;Комментарий\r\n' +
      '7000000005;6152759362;"Анна ""Аня""; Каренина";+7 916 123 45 67 / 213123123213;' +
      'a@b.ru / =cmd@b.ru;\'=ООО;"раз\r\nдва"\r\n7000000005;;;;;;\r\n',
  );
});

it('recordsToCsv is read back by another parser', () => {
  const plain = (text: string | null) => guardFormulas(text ?? '').replaceAll('\u00a0', ' ');
  expectAll(anyRecords, fc.constantFrom(...languages), (given, language) => {
    const { fields, person } = textIn(language).dictionary;
    const csv = recordsToCsv(given, personId, readPhone, textIn(language)).slice(1);
    const delimiter = LANGUAGES[language].csvSeparator;
    const options = { delimiter, newline: '\r\n', header: true, skipEmptyLines: true } as const;
    expect(Papa.parse(csv, options)).toMatchObject({
      errors: [],
      data: given.map(({ visitorId, name, company, commentary }) => ({
        [person.visitorId]: String(visitorId),
        [fields.name]: plain(name),
        [fields.company]: plain(company),
        [fields.commentary]: plain(commentary),
      })),
    });
  });
});

it('recordsToCsv has no formula for programs with any separator', () => {
  const pieces =
    '=1+1|-1|@x|+1+1|+7-916|+7916|5*A1|＝1|ООО|8|"|""|,|;|+7 916|+7 - 9| |\'|\t|\n|\r|\u0000|\u001b|\u00a0|\u200b|\u3164';
  const hostile = fc.array(fc.constantFrom(...pieces.split('|')), { minLength: 1, maxLength: 8 });
  const digits = fc.stringMatching(/^\d{1,4}$/);
  const between = fc.constantFrom(...' /-/ - / -/- /--/ (/) /(/)//, /, +/ +'.split('/'));
  const phone = fc.tuple(
    fc.constantFrom('+', '-', ' +'),
    digits,
    fc.array(fc.tuple(between, digits), { maxLength: 6 }),
  );
  const text = fc.oneof(hostile, phone).map((parts) => parts.flat(2).join(''));
  const texts = fc.array(text, { maxLength: 2 });
  const fields = { name: text, phones: texts, emails: texts, company: text, commentary: text };
  const records = fc.array(fc.record(fields).map(makeRecord), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.oneof(anyRecords, records), fc.constantFrom(...languages), (given, language) => {
      const csv = recordsToCsv(given, personId, readPhone, textIn(language));
      for (const separator of [';', ',', '\t'])
        expect(readCells(csv.slice(1), separator).filter(isComputed)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

/** The cells as a spreadsheet reads them: a quotation mark counts at a cell's start only, and what follows the closing one is text. */
function readCells(csv: string, separator: string): readonly string[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"?)?([^${separator}\\r\\n]*)(?:[${separator}\\r\\n]|$)`, 'g');
  return Array.from(csv.matchAll(cell), ([, quoted = '', rest = '']) => quoted.replaceAll('""', '"') + rest);
}

/** A formula, or text that becomes a number; a number with its sign, such as "+79161234567", is what it was. */
function isComputed(cell: string): boolean {
  // Programs drop invisible characters and those that they cannot store.
  const text = cell.replace(/^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/u, '');
  if (/^[=@＝＠]/.test(text)) return true;
  if (!/^[+\-＋－]/.test(text) || /^\+\d+$/.test(text)) return false;
  // A number, and what is no operator after a space: no formula, whatever follows.
  return !/^\+\d+ +[\d()]/.test(text);
}
