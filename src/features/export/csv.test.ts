import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import { languages, type Language } from '#src/i18n/language.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { parsePersonId } from '#src/lib/ids.ts';
import { recordsToCsv, csvSeparator, guardFormula } from './csv.ts';
import { createPhoneReader, phonesIn } from '#src/model/phone.ts';
import { phoneLibraries } from '#src/model/phone-library.ts';
import { anyRecords, makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { isComputed, readCells } from '#src/features/export/testing/spreadsheet.ts';

const personId = parsePersonId('7000000005');
if (personId === null) throw new Error('no id');
const readPhone = createPhoneReader('RU', phoneLibraries.en);
const textIn = (language: Language) => ({ language, dictionary: { ru, en }[language] });

/** No sign at which a program may begin a cell. */
const listed = (items: readonly string[]): string =>
  items
    .flatMap((item) => item.split(/(?:[;,\t\r\n\v\f\u0085\u2028\u2029]\s*)+/))
    .filter((piece) => piece !== '')
    .join(' / ');

describe('guardFormula', () => {
  it.each([
    '=1+1',
    '=cmd|" /C calc"!A0',
    '+1+1',
    '+7-916-123-45-67',
    '+7(916)1234567',
    '+7 - 916 - 123',
    '+7 916 -123',
    '+7 916- 123',
    '+7 (916)-123',
    '+7 916--123',
    '+7 916-',
    '+7 916 123 45 67+cmd|x',
    '+7 916 A1',
    '-1+1',
    '@SUM(1)',
    ' =1',
    '\u200b=1',
    '\u0000=1',
    '\u0001\u007f=1',
    '\u001b+1+1',
    '\u00a0-1',
    '\ufeff=1',
    '\u3164=1',
    ' \u0000 \u200b=1',
    '＝1',
  ])('disarms %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each([
    ['ООО,=WEBSERVICE(CHAR(104)&A1),x', "ООО,'=WEBSERVICE(CHAR(104)&A1),x"],
    ['раз; +1+1;два', "раз;' +1+1;два"],
    ['x\t-1', "x\t'-1"],
    ['- да\n- нет', "'- да\n'- нет"],
    ['x\r\n@SUM(1)', "x\r\n'@SUM(1)"],
    ['x\u2028=1', "x\u2028'=1"],
    // A program that begins a cell here takes the quotation marks away.
    ['x,"=1+1"', `x,'"=1+1"`],
    ['+7 916 123 45 67, =1+1', "'+7 916 123 45 67,' =1+1"],
    ['+7 916 123 45 67, 8-916, +7-916', "+7 916 123 45 67, 8-916,' +7-916"],
    ['+79161234567, +79161234567', "'+79161234567,' +79161234567"],
    // With a decimal comma it is a number, and computed with what follows.
    ['x;+7916,5*WEBSERVICE(CHAR(104)&A1)', "x;'+7916,5*WEBSERVICE(CHAR(104)&A1)"],
    ['\u0085@SUM(1)', "'\u0085'@SUM(1)"],
    ['x,\u0000=1', "x,'\u0000=1"],
    ['x;\u0001"=1"', 'x;\'\u0001"=1"'],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
  ])('disarms %j inside of a cell too', (text, guarded) => {
    expect(guardFormula(text)).toBe(guarded);
  });

  it.each([
    '+7 916 123 45 67',
    '+7 (916) 123-45-67',
    '+7 771 000 9998',
    '+1 201 555 0123',
    '+49 1512 3456789',
    '+81 90-1234-5678',
    '+7 916 123 45 67, +44 20 7946 0000, 213123123213',
    '+7 916 123 45 67 / +44 20 7946 0000 / 213123123213',
    '+79161234567',
    '89161234567',
    '',
    'Анна',
    'a=b',
    'Вокзал - касса',
    'Анна, Мария; +7 916 123 45 67',
    'e-mail: a@b.ru,\nтел. +79161234567',
    "'=1",
  ])('leaves %j as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('lets nothing through that starts like a formula and is computed', () => {
    const digits = fc.stringMatching(/^\d{1,4}$/);
    const between = fc.constantFrom(...' /-/ - / -/- /--/ (/) /(/)//, /, +/ +'.split('/'));
    const phone = fc
      .tuple(fc.constantFrom('+', '-', ' +'), digits, fc.array(fc.tuple(between, digits), { maxLength: 6 }))
      .map(([sign, first, rest]) => `${sign}${first}${rest.flat().join('')}`);
    let passed = 0;
    fc.assert(
      fc.property(phone, (text) => {
        if (guardFormula(text) !== text) return;
        if (!/^\+\d+$/.test(text)) passed += 1;
        for (const separator of [';', ',', '\t'])
          expect(readCells(text, separator).filter(isComputed)).toEqual([]);
      }),
      // About one in eighty passes: enough runs that more than fifty always do.
      { numRuns: 15_000 },
    );
    expect(passed).toBeGreaterThan(50);
  });
});

describe('recordsToCsv', () => {
  const records = [
    makeRecord({
      id: 6152759362,
      name: 'Анна "Аня"; Каренина',
      phones: ['8 (916) 123-45-67', '213123123213'],
      emails: ['a@b.ru', 'c@d.ru'],
      company: '=ООО',
      commentary: 'раз\r\nдва',
    }),
    makeRecord({ id: 0 }),
  ];

  it('writes BOM, headers, CRLF, quotes, guards', () => {
    expect(recordsToCsv(records, personId, readPhone, textIn('ru'))).toBe(
      '\ufeffID персоны;ID посетителя;Имя;Телефоны;E-mail;Компания;Комментарий\r\n' +
        '7000000005;6152759362;"Анна ""Аня""; Каренина";+7 916 123 45 67 / 213123123213;a@b.ru / c@d.ru;\'=ООО;"раз\r\nдва"\r\n' +
        '7000000005;;;;;;\r\n',
    );
  });

  it.each([
    [['+7 921 555 77 88', '+7 495 765-43-21 доб. 5'], "'+7 921 555 77 88 / +7 495 765 43 21 ext. 5"],
    [['+7 921 555 77 88', '+7 495 765-43-21'], '+7 921 555 77 88 / +7 495 765 43 21'],
    [['1234', '+79165550501'], '1234 / +7 916 555 05 01'],
    [['+1', '+2', '=3'], "'+1 / +2 / =3"],
    [['x, =1', 'y;=2\n=3'], 'x / =1 / y / =2 / =3'],
    [['+7 921 555 77 88,', ';', '8 495 765 43 21; '], '+7 921 555 77 88 / 8 495 765 43 21'],
    [['\u0000=1', '@2'], "'\u0000=1 / @2"],
  ])('lists %j in one cell, with an apostrophe at its start only', (values, list) => {
    const lists = [makeRecord({ phones: values, emails: ['a@b.ru', '=cmd@b.ru'] })];
    for (const language of languages) {
      const csv = recordsToCsv(lists, personId, readPhone, textIn(language));
      for (const other of [';', ',', '\t']) {
        const cells = readCells(csv.slice(1), other);
        expect(cells.filter(isComputed)).toEqual([]);
        if (other === csvSeparator(language))
          expect(cells.slice(-6)).toEqual([list, 'a@b.ru / =cmd@b.ru', '', '', '', '']);
      }
    }
  });

  it('separates by comma in English', () => {
    const csv = recordsToCsv([makeRecord({ name: 'Anna' })], personId, readPhone, textIn('en'));
    expect(csv.split('\r\n')[1]).toBe('7000000005,6152759362,Anna,,,,');
  });

  it('is read back by another parser, whatever the records say', () => {
    fc.assert(
      fc.property(anyRecords, fc.constantFrom(...languages), (given, language) => {
        const { person, fields } = textIn(language).dictionary;
        const csv = recordsToCsv(given, personId, readPhone, textIn(language));
        expect(csv.startsWith('\ufeff')).toBe(true);
        const { data, errors } = Papa.parse<string[]>(csv.slice(1), {
          delimiter: csvSeparator(language),
          newline: '\r\n',
        });
        expect(errors).toEqual([]);
        expect(data).toEqual([
          [person.personId, person.visitorId, ...Object.values(fields)],
          ...given.map((record) =>
            [
              String(personId),
              String(record.visitorId),
              record.name ?? '',
              listed(record.phones.flatMap(phonesIn).map((phone) => readPhone(phone).display)),
              listed(record.emails),
              record.company ?? '',
              record.commentary ?? '',
            ].map(guardFormula),
          ),
          [''],
        ]);
        for (const text of data.flat()) {
          if (/^[=@\t\r\n-]/.test(text)) throw new Error(`a formula: ${text}`);
          if (text.startsWith('+')) expect(text).toMatch(/^\+[\d ()+,/-]+$/);
        }
      }),
    );
  });

  it('has no formula for a program that separates by another sign either, whatever the records say', () => {
    const pieces = '=1+1 -1 @x +1+1 +7-916 +7916 5*A1 ＝1 ООО 8 " "" , ;'
      .split(' ')
      .concat(
        '+7 916',
        '+7 - 9',
        ' ',
        "'",
        '\t',
        '\n',
        '\r',
        '\u0000',
        '\u001b',
        '\u00a0',
        '\u200b',
        '\u3164',
      );
    const piece = fc.constantFrom(...pieces);
    const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((taken) => taken.join(''));
    const record = fc
      .record({
        name: text,
        phones: fc.array(text, { maxLength: 2 }),
        emails: fc.array(text, { maxLength: 2 }),
        company: text,
        commentary: text,
      })
      .map((fields) => makeRecord(fields));
    const hostile = fc.oneof(anyRecords, fc.array(record, { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(hostile, fc.constantFrom(...languages), (given, language) => {
        const csv = recordsToCsv(given, personId, readPhone, textIn(language));
        for (const separator of [';', ',', '\t'])
          expect(readCells(csv.slice(1), separator).filter(isComputed)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
