import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { FIELD_NAMES, type RecordField } from '#src/lib/record-fields.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { anyRecords, makeRecord } from '#src/model/testing/arbitrary-record.ts';
import type { MoreOfRecord } from '#src/api/queries/visitor-queries.ts';
import { parseVisitorId } from '#src/lib/ids.ts';
import { cellKey, detailColumns, differs, findCommonCells, keyOfTexts } from './common-cells.ts';

const readPhone = createPhoneReader('RU', null);

const differing = (records: readonly VisitorRecord[], column: RecordField): readonly VisitorRecord[] => {
  const common = findCommonCells(records, readPhone);
  return records.filter((record) => differs(record, column, common, readPhone));
};

/** Their places, from 0. */
const placesOf = (fields: readonly Partial<VisitorRecord>[], column: RecordField): readonly number[] => {
  const records = fields.map((each) => makeRecord(each));
  return differing(records, column).map((record) => records.indexOf(record));
};

describe('a cell differs', () => {
  it.each<[string, RecordField, readonly Partial<VisitorRecord>[], readonly number[]]>([
    ['from what most say', 'name', [{ name: 'А' }, { name: 'Б' }, { name: 'Б' }], [0]],
    ['not by its spelling', 'name', [{ name: 'Алёна' }, { name: 'алена' }, { name: ' АЛЁНА' }], []],
    ['not if it is empty', 'name', [{ name: 'А' }, { name: 'А' }, { name: null }, { name: '\u200b' }], []],
    ['nor from empty ones', 'company', [{}, {}, { company: 'А' }], []],
    ['from the other of two', 'name', [{ name: 'А' }, { name: 'Б' }, {}], [0, 1]],
    [
      'from all others where all differ',
      'emails',
      [...'абвгд'].map((each) => ({ emails: [each] })),
      [0, 1, 2, 3, 4],
    ],
    ['from the few that say the same', 'name', [...'ААБВГ'].map((name) => ({ name })), [2, 3, 4]],
    ['where no value is the most frequent', 'name', [...'ААББВ'].map((name) => ({ name })), [0, 1, 2, 3, 4]],
    [
      'by the numbers, not by how or in what order they are written',
      'phones',
      [
        { phones: ['8 916 123-45-67', '8 495 123 45 67'] },
        { phones: ['+7 495 1234567', '+79161234567', '9161234567'] },
        { phones: ['+7 916 123 45 67'] },
      ],
      [2],
    ],
    [
      'by one e-mail more',
      'emails',
      [{ emails: ['a@b.c'] }, { emails: ['A@B.C ', ''] }, { emails: ['a@b.c', 'd@b.c'] }],
      [2],
    ],
    [
      'by a letter of the comment, not by the spaces around it',
      'commentary',
      [{ commentary: 'а' }, { commentary: ' а\n' }, { commentary: 'А' }],
      [2],
    ],
  ])('%s', (_what, column, fields, places) => {
    expect(placesOf(fields, column)).toEqual(places);
  });

  it('if another value is in at least as many cells of its column', () => {
    fc.assert(
      fc.property(anyRecords, fc.constantFrom(...FIELD_NAMES), (records, column) => {
        const keys = records.map((record) => cellKey(record, column, readPhone));
        const countOf = (key: string): number => keys.filter((each) => each === key).length;
        const expected = records.filter((record) => {
          const key = cellKey(record, column, readPhone);
          return (
            key !== '' && keys.some((each) => each !== '' && each !== key && countOf(each) >= countOf(key))
          );
        });
        expect(differing(records, column)).toEqual(expected);
      }),
    );
  });

  it('or none does, and then there is nothing to explain', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(findCommonCells(records, readPhone).size > 0).toBe(
          FIELD_NAMES.some((column) => differing(records, column).length > 0),
        );
      }),
    );
  });
});

const ids = [1, 2, 3].map((number) => parseVisitorId(number) ?? expect.fail());
const [first = expect.fail(), second = expect.fail()] = ids;
const records = ids.map((visitorId, index) => makeRecord({ key: String(index), visitorId }));
const words = { usernames: 'Usernames', properties: 'Properties' };
const more = (
  usernames: readonly string[],
  ...properties: readonly [string | null, string][]
): MoreOfRecord => ({
  usernames,
  properties: properties.map(([name, value]) => ({ name, value })),
});

it('has no columns while nothing is loaded, and that of usernames as soon as anything is', () => {
  expect(detailColumns(records, new Map(), words)).toEqual([]);
  const columns = detailColumns(records, new Map([[first, more([])]]), words);
  expect(columns.map(({ name }) => name)).toEqual(['Usernames']);
});

it('has a column for each property, with the cells of what is loaded, and the most frequent key', () => {
  const loaded = new Map([
    [first, more(['anna', 'anna_k'], ['Город', 'Тверь'], [null, 'VIP'])],
    [second, more(['anna_k', 'anna '], ['Город', 'Томск'], ['Город', 'Омск'])],
  ]);
  const [usernames, city, nameless] = detailColumns(records, loaded, words);
  // Equal, in whatever order they are.
  expect(usernames?.common).toBeUndefined();
  expect(city).toMatchObject({ name: 'Город', common: null });
  expect([...(city?.cells ?? [])]).toEqual([
    [first, ['Тверь']],
    [second, ['Томск', 'Омск']],
  ]);
  expect(nameless).toMatchObject({ name: 'Properties', common: undefined });
  expect(keyOfTexts(nameless?.cells.get(second) ?? [''])).toBe('');
});
