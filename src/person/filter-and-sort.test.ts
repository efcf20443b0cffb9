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

const records = [
  { id: 0 },
  { id: 30, name: '10-я касса', company: 'Ромашка', emails: ['B@x'], commentary: 'Вечером' },
  { id: 4, name: '2-я касса', company: '«Вокзал»', phones: ['+7 (916) 123-45-67', '1'], emails: ['a@x'] },
  { id: 200, company: 'ромашка', phones: ['8 495 123 45 67'], commentary: 'Бывает' },
  { id: 5, name: 'Ёлкин', company: 'Альфа', phones: ['89161234567'], emails: ['b@X'], commentary: '«Ася»' },
  { id: 6, name: 'Жуков', phones: ['8 916 2'] },
  { id: 7, name: 'Дмитриев', company: 'Вокзал' },
].map(makeRecord);

it.each<[SortOrder, readonly number[]]>([
  [null, [0, 30, 4, 200, 5, 6, 7]],
  ['name', [4, 30, 7, 5, 6, 0, 200]],
  ['company', [5, 4, 7, 200, 30, 0, 6]],
  ['phone', [200, 4, 5, 6, 0, 30, 7]],
  ['-phone', [6, 4, 5, 200, 0, 30, 7]],
  ['-email', [30, 5, 4, 0, 200, 6, 7]],
  ['comment', [5, 200, 30, 0, 4, 6, 7]],
  ['id', [4, 5, 6, 7, 30, 200, 0]],
  ['-id', [200, 30, 7, 6, 5, 4, 0]],
])('sortRecords sorts by %s', (order, ids) => {
  expect(sortRecords(records, order, 'ru', rawPhone).map(({ visitorId }) => visitorId ?? 0)).toEqual(ids);
});
