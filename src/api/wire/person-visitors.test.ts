import { expect, it } from 'vitest';
import { visitorRows } from '#src/api/testing/visitor-rows.ts';
import { parsePersonVisitors } from './person-visitors.ts';
import { WrongShape } from './wrong-shape.ts';

it.each(visitorRows)('a row of get.person_visitors: %s', (_title, row, visitor) => {
  expect(parsePersonVisitors([row])).toEqual([visitor]);
});

it('keeps broken rows in their places', () => {
  const rows = [null, { person_id: 1, visitor_id: 2 }, 3];
  expect(parsePersonVisitors(rows).map((row) => row.visitorId)).toEqual([null, 2, null]);
});

it('an empty list is nobody', () => {
  expect(parsePersonVisitors([])).toEqual([]);
});

it.each([null, undefined, {}, 'text', 0, { data: [] }])('%j is no list of visitors', (data) => {
  expect(() => parsePersonVisitors(data)).toThrow(WrongShape);
});
