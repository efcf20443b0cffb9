import { expect, it } from 'vitest';
import { parseRows, UnexpectedShape, withTotal } from './rows.ts';

const rows = { items: ['a'], unreadableCount: 1 };

it.each([
  ['the whole count', { limits: null, totalItems: 7 }, 7],
  ['null without a count', { limits: null, totalItems: null }, null],
  ['null without metadata', null, null],
])('withTotal adds %s to the rows', (_title, metadata, totalItems) => {
  expect(withTotal(rows, metadata)).toEqual({ ...rows, totalItems });
});

it('parseRows reads null as an empty list, and refuses what is no list', () => {
  expect(parseRows((row) => row, null)).toEqual({ items: [], unreadableCount: 0 });
  for (const data of [undefined, {}, 'x', 0])
    expect(() => parseRows((row) => row, data)).toThrow(UnexpectedShape);
});
