import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expectAll } from '#src/domain/testing/properties.ts';
import { anyRecords, anyText, makeRecord, readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { parseQuery, findRanges } from '#src/domain/text-query.ts';
import { FIELD_NAMES, fieldTexts, type VisitorRecord, type SortOrder } from '#src/domain/visitor-record.ts';
import { createPhoneReader } from '#src/domain/phone.ts';
import { createFilterText, filterRecords, sortRecords } from './filter-and-sort.ts';

const anna = makeRecord({
  id: 6152759362,
  name: 'Анна Каренина',
  company: 'ООО «Вокзал»',
  phones: ['8 (916) 123-45-67', 'доб. 4321'],
  emails: ['Anna.K@example.com'],
  commentary: 'Звонить после шести.\nЁлка, кв. 5 под. 12, муж: 8-495-765-43-21',
});

const find = (records: readonly VisitorRecord[], text: string): readonly VisitorRecord[] =>
  filterRecords(records, createFilterText(readPhone), parseQuery(text), []);
const finds = (text: string, record: VisitorRecord): boolean => find([record], text).length === 1;
const textsButPhones = (record: VisitorRecord): readonly string[] =>
  FIELD_NAMES.filter((field) => field !== 'phones').flatMap((field) => fieldTexts(record, field));
const keysIn = (records: readonly VisitorRecord[]): readonly string[] => records.map(({ key }) => key);

// What of a text matches: text-query.test.ts.
it.each<[string, boolean, VisitorRecord?]>([
  ['вокз ренин', true],
  ['anna.k@EXAMPLE', true],
  ['+7', true],
  ['7916', true],
  ['4321', true],
  ['каренина 8 916 123 елка', true],
  ['6152759362 916', true],
  ['８９１６', true],
  ['rfhtybyf Анна djrpfk', true],
  ['фттфюл@учфьздуюсщь', true],
  ['анна долли', false],
  ['каренинаооо', false],
  ['67 45 123 916 8', false],
  ['+9161234567', false],
  ['8152759362', false],
  ['fy', false],
  ['ljkkb', false],
  ['+7 456 456', true, makeRecord({ phones: ['8 (456) 456-54-65'] })],
  ['é', true, makeRecord({ name: 'Zoe' })],
  ['й', false, makeRecord({ name: 'Андреи' })],
])('filterRecords by %j: %s', (text, isFound, record = anna) => expect(finds(text, record)).toBe(isFound));

it.each([
  ['ONeil', 'O’Neil'],
  ['Анна', 'Ан\u00ad\u200bна'],
  ['Каренина', 'Каре\u0301нина'],
])('filterRecords finds %s by %s, vice versa, and marks the word', (name, text) => {
  expect(finds(text, makeRecord({ name }))).toBe(true);
  expect(finds(name, makeRecord({ name: text }))).toBe(true);
  expect(findRanges(text, parseQuery(name))).toEqual([{ start: 0, end: text.length }]);
});

it('filterRecords finds whole words of any field in any order', () => {
  expectAll(anyRecords, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (records, picks) => {
    for (const record of records) {
      const words = textsButPhones(record)
        .flatMap((text) => text.split(/\s+/))
        .filter((word) => /^\p{L}+$/u.test(word));
      const typed = picks.map((pick) => words[pick % words.length] ?? '').join(' ');
      expect(finds(typed, record)).toBe(true);
    }
  });
});

const anyQuery = fc
  .array(fc.oneof(anyText, fc.constantFrom('анна', '8916', '+7', '916 123', 'вокзал', '"', '-')), {
    maxLength: 3,
  })
  .map((words) => words.join(' '));

it('filterRecords keeps the order, and finds a subset with another word', () => {
  expectAll(anyRecords, anyQuery, anyText, (all, text, more) => {
    const found = find(all, text);
    expect(all.filter((record) => found.includes(record))).toEqual(found);
    const letters = `ж${more.replace(/[\d\s+().-]/g, '')}`;
    const fewer = find(all, `${letters} ${text}`);
    expect(found).toEqual(expect.arrayContaining([...fewer]));
  });
});

it('filterRecords finds nothing that could not be marked', () => {
  expectAll(anyRecords, anyQuery, (all, text) => {
    const query = parseQuery(text);
    for (const record of find(all, text)) {
      const phones = record.phones.flatMap((phone) => [phone, readPhone(phone).display]);
      const shown = [String(record.visitorId), ...textsButPhones(record), ...phones];
      const marks = shown.flatMap((each) => findRanges(each, query));
      expect(marks.length > 0).toBe(query.length > 0);
    }
  });
});

const rawPhone = createPhoneReader('RU', null);

const named = [
  makeRecord({ key: 'none', phones: ['1'] }),
  makeRecord({ key: 'ten', name: '10-я касса', company: 'Ромашка' }),
  makeRecord({ key: 'two', name: '2-я касса', company: '«Вокзал»', phones: ['1', '2'], emails: ['a'] }),
  makeRecord({ key: 'nameless', company: 'ромашка' }),
  makeRecord({ key: 'e', name: 'Ёлкин', company: 'Альфа', emails: ['a'] }),
  makeRecord({ key: 'zh', name: 'Жуков' }),
  makeRecord({ key: 'd', name: 'Дмитриев', company: 'Вокзал' }),
];

const records = [
  makeRecord({ key: 'a', id: 30, phones: ['8 916 2'], emails: ['B@x.example'], commentary: 'Вечером' }),
  makeRecord({ key: 'b', id: 4, phones: ['+7 (916) 123-45-67'], emails: ['a@x.example'] }),
  makeRecord({ key: 'c', id: 0 }),
  makeRecord({ key: 'd', id: 200, phones: ['8 495 123 45 67'], commentary: 'Бывает' }),
  makeRecord({ key: 'e', id: 5, phones: ['89161234567'], emails: ['b@X.example'], commentary: '«Ася»' }),
];

it.each<[SortOrder, readonly VisitorRecord[], string]>([
  [null, named, 'none ten two nameless e zh d'],
  ['name', named, 'two ten d e zh none nameless'],
  ['company', named, 'e two d nameless ten none zh'],
  ['phones', records, 'd b e a c'],
  ['-phones', records, 'a b e d c'],
  ['-emails', records, 'a e b c d'],
  ['commentary', records, 'e d a b c'],
  ['id', records, 'b e a d c'],
  ['-id', records, 'd a e b c'],
])('sortRecords sorts by %s', (order, given, keys) => {
  expect(keysIn(sortRecords(given, order, 'ru', rawPhone)).join(' ')).toBe(keys);
});
