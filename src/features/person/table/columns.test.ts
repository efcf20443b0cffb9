import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoreOfRecord } from '#src/api/queries/visitor-queries.ts';
import { visitorOf } from '#src/api/testing/ids.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { FIELD_NAMES, type RecordField } from '#src/lib/record-fields.ts';
import { compareKey, valuesOf } from '#src/model/field-values.ts';
import { mergeIdentity } from '#src/model/identity.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { anyRecords, makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { commonKeys, detailColumns, fieldColumns, differs } from './columns.ts';

const readPhone = createPhoneReader('RU', null);

const differing = (records: readonly VisitorRecord[], field: RecordField): readonly VisitorRecord[] => {
  const columns = fieldColumns(mergeIdentity(records, readPhone));
  const column = columns.find(({ key }) => key === field) ?? expect.fail();
  return records.filter((record) => differs(record, column, commonKeys(columns, records)));
};

/** Their indexes. */
const placesOf = (fields: readonly Partial<VisitorRecord>[], column: RecordField): readonly number[] => {
  const records = fields.map((each, index) => makeRecord({ key: `${index}`, ...each }));
  return differing(records, column).map((record) => records.indexOf(record));
};

describe('a cell differs', () => {
  it.each<[string, RecordField, readonly Partial<VisitorRecord>[], readonly number[]]>([
    ['from what most say', 'name', [{ name: 'А' }, { name: 'Б' }, { name: 'Б' }], [0]],
    ['not by its spelling', 'name', [{ name: 'Алёна' }, { name: 'алена' }, { name: ' АЛЁНА' }], []],
    ['not if it is empty', 'name', [{ name: 'А' }, { name: 'А' }, { name: null }], []],
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
      [{ emails: ['a@b.c'] }, { emails: ['A@B.C '] }, { emails: ['a@b.c', 'd@b.c'] }],
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
    const keyOf = (record: VisitorRecord, field: RecordField): string => {
      const texts = valuesOf(record, field);
      return [...new Set(texts.map((text) => compareKey(field, text, readPhone)))].toSorted().join('\n');
    };
    fc.assert(
      fc.property(anyRecords, fc.constantFrom(...FIELD_NAMES), (records, column) => {
        const keys = records.map((record) => keyOf(record, column)).filter((key) => key !== '');
        const countOf = (key: string): number => keys.filter((each) => each === key).length;
        const expected = records.filter((record) => {
          const key = keyOf(record, column);
          return key !== '' && keys.some((each) => each !== key && countOf(each) >= countOf(key));
        });
        expect(differing(records, column)).toEqual(expected);
      }),
    );
  });
});

const [first, second] = [visitorOf(1), visitorOf(2)];
const records = [1, 2, 3].map((id) => makeRecord({ key: `${id}`, id }));
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
  expect(columns).toMatchObject([{ name: 'Usernames' }]);
});

it('has a column for each property, with the cells of what is loaded, and the most frequent key', () => {
  const loaded = new Map([
    [first, more(['anna', 'anna_k'], ['Город', 'Тверь'], [null, 'VIP'])],
    [second, more(['anna_k', 'anna '], ['Город', 'Томск'], ['Город', 'Омск'])],
  ]);
  const columns = detailColumns(records, loaded, words);
  const cells = columns.map((column) => column.field === null && records.map(column.textsOf));
  expect(columns).toMatchObject([{ name: 'Usernames' }, { name: 'Город' }, { name: 'Properties' }]);
  expect(cells.slice(1)).toEqual([
    [['Тверь'], ['Томск', 'Омск'], undefined],
    [['VIP'], [], undefined],
  ]);
  // The usernames are equal, in whatever order they are.
  expect([...commonKeys(columns, records)]).toEqual([[columns[1]?.key, null]]);
});
