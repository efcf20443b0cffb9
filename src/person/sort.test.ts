import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortRecords } from './filter-and-sort.ts';
import { COLUMNS, type SortOrder } from '#src/domain/record-selection.ts';
import { createPhoneReader } from '#src/domain/phone.ts';
import { anyRecords, makeRecord } from '#src/domain/testing/arbitrary-record.ts';

const readPhone = createPhoneReader('RU', null);
const columnOrders = COLUMNS.flatMap((column) => [column, `-${column}`] as const);
const anyOrder = fc.constantFrom<SortOrder>(null, ...columnOrders);

const named = [
  makeRecord({ key: 'none', phones: ['1'] }),
  makeRecord({ key: 'ten', name: '10-я касса', company: 'Ромашка' }),
  makeRecord({ key: 'two', name: '2-я касса', company: '«Вокзал»', phones: ['1', '2'], emails: ['a'] }),
  makeRecord({ key: 'nameless', company: 'ромашка' }),
  makeRecord({ key: 'e', name: 'Ёлкин', company: 'Альфа', emails: ['a'] }),
  makeRecord({ key: 'zh', name: 'Жуков' }),
  makeRecord({ key: 'd', name: 'Дмитриев', company: 'Вокзал' }),
];

it.each([
  [null, ['none', 'ten', 'two', 'nameless', 'e', 'zh', 'd']],
  ['name', ['two', 'ten', 'd', 'e', 'zh', 'none', 'nameless']],
  ['company', ['e', 'two', 'd', 'nameless', 'ten', 'none', 'zh']],
] as const)('sortRecords sorts Russian texts by %s', (order, keys) => {
  expect(sortRecords(named, order, 'ru', readPhone).map(({ key }) => key)).toEqual(keys);
});

it('sortRecords is idempotent and keeps every record', () => {
  fc.assert(
    fc.property(anyRecords, anyOrder, (given, order) => {
      const sorted = sortRecords(given, order, 'ru', readPhone);
      expect(sorted).toHaveLength(given.length);
      expect(new Set(sorted)).toEqual(new Set(given));
      expect(sortRecords(sorted, order, 'ru', readPhone)).toEqual(sorted);
    }),
  );
});
const records = [
  makeRecord({ key: 'a', id: 30, phones: ['8 916 2'], emails: ['B@x.example'], commentary: 'Вечером' }),
  makeRecord({ key: 'b', id: 4, phones: ['+7 (916) 123-45-67'], emails: ['a@x.example'] }),
  makeRecord({ key: 'c', id: 0 }),
  makeRecord({ key: 'd', id: 200, phones: ['8 495 123 45 67'], commentary: 'Бывает' }),
  makeRecord({ key: 'e', id: 5, phones: ['89161234567'], emails: ['b@X.example'], commentary: '«Ася»' }),
];

it.each([
  ['phones', 'd b e a c'],
  ['-phones', 'a b e d c'],
  ['-emails', 'a e b c d'],
  ['commentary', 'e d a b c'],
  ['id', 'b e a d c'],
  ['-id', 'd a e b c'],
] as const)('sortRecords sorts by %s', (order, keys) => {
  const sorted = sortRecords(records, order, 'ru', readPhone);
  expect(sorted.map(({ key }) => key).join(' ')).toBe(keys);
});
