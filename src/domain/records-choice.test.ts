import { expect, it } from 'vitest';
import { sortedColumn, COLUMNS, parseSortOrder, printSortOrder } from './visitor-record.ts';

it.each(COLUMNS)('the order by %s is read back from its URL', (column) => {
  for (const order of [column, `-${column}`] as const) {
    expect(parseSortOrder(printSortOrder(order))).toBe(order);
    expect(sortedColumn(order)).toEqual({ column, descending: order !== column });
  }
});

it.each([
  ['phone', 'phones'],
  ['-comment', '-commentary'],
  ['phones', null],
  ['--name', null],
  ['-', null],
  ['NAME', null],
  [null, null],
])('?sort=%s is %s', (text, order) => expect(parseSortOrder(text)).toBe(order));
