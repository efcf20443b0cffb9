import { expect, it } from 'vitest';
import { withTotal } from './schema.ts';

const rows = { items: ['a'], unreadableCount: 1 };

it.each([
  ['the whole count', { limits: null, totalItems: 7 }, 7],
  ['null without a count', { limits: null, totalItems: null }, null],
  ['null without metadata', null, null],
])('withTotal adds %s to the rows', (_title, metadata, totalItems) => {
  expect(withTotal(rows, metadata)).toEqual({ ...rows, totalItems });
});
