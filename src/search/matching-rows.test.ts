import { expect, it } from 'vitest';
import { matchingContactsRequest, matchingRowsRequest } from './search-requests.ts';

const args = {
  userId: null,
  days: { from: '2026-08-30', till: '2026-11-27' },
  filter: { field: 'contact_phone_number', operator: '=', value: '79165551234' },
};
const rowsOf = (data: unknown) => matchingRowsRequest('call', args).parse(data, null);
const empty = { report: 'call', at: null, personId: null, visitorId: null };

it.each<[object, object]>([
  [
    { start_time: '2026-11-23 10:15:00', person_id: 7_000_000_005, visitor_id: '5', more: 'Анна' },
    { at: '2026-11-23 10:15:00', personId: 7_000_000_005, visitorId: 5 },
  ],
  [{ start_time: null, person_id: '', visitor_id: null }, {}],
  [{ start_time: 'yesterday' }, {}],
  // Its visitor leads to the person.
  [{ person_id: {}, visitor_id: 6 }, { visitorId: 6 }],
])('the row %j', (row, expected) => {
  const hits = [{ ...empty, ...expected }];
  expect(rowsOf([row])).toEqual({ hits, hasMore: false, unreadableCount: 0 });
});

it.each([
  // Rounding would make it another person's.
  { person_id: 2 ** 53, visitor_id: '9007199254740993' },
  { person_id: 0, visitor_id: true },
  { visitor_id: '7.5' },
  null,
])('the row %j cannot be read, and is not nobody’s', (row) => {
  expect(rowsOf([row])).toEqual({ hits: [], hasMore: false, unreadableCount: 1 });
});

it('rows that are missing cannot be read either', () => {
  const metadata = { limits: null, totalItems: 5000 };
  expect(matchingRowsRequest('call', args).parse([], metadata)).toMatchObject({
    hits: [],
    unreadableCount: 5000,
  });
});

it('contacts without a readable id are counted', () => {
  const rows = [{ id: 5, full_name: 'Клара' }, {}, null, { id: '6' }, { id: '07' }, { id: 0 }];
  expect(matchingContactsRequest(args).parse(rows, null)).toEqual({
    items: [5, 6],
    unreadableCount: 4,
  });
});

it('the newest hundred are kept, newest first', () => {
  const data = Array.from({ length: 101 }, (_, index) => ({
    date_time: `2026-11-23 10:${String(index % 60).padStart(2, '0')}:00`,
  }));
  const { hits, hasMore } = matchingRowsRequest('request', args).parse(data, null);
  expect([hits.length, hasMore, hits[0]?.at]).toEqual([100, true, '2026-11-23 10:59:00']);
});

it.each([
  ['told', 'call', 100, 10_000, true],
  ['fewer told than came', 'call', 3, 1, false],
  ['not told, but the page is not full', 'call', 3, null, false],
  ['not told, and the page is full', 'call', 100, null, true],
  ['not told, but all rows are asked for', 'request', 100, null, false],
] as const)('whether there are more: %s', (_title, report, length, totalItems, hasMore) => {
  const metadata = { limits: null, totalItems };
  const data = Array.from({ length }, () => ({}));
  expect(matchingRowsRequest(report, args).parse(data, metadata)).toMatchObject({ hasMore });
});
