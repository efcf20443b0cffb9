import { expect, it } from 'vitest';
import { matchingContactsRequest, matchingRowsRequest } from './search-requests.ts';

const args = {
  userId: null,
  days: { from: '2026-08-30', till: '2026-11-27' },
  filter: { field: 'contact_phone_number', operator: '=', value: '79165551234' },
};
const parseData = (data: unknown) => matchingRowsRequest('call', args).parse(data, null);
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
])('report row %j is a hit', (row, expected) => {
  const hits = [{ ...empty, ...expected }];
  expect(parseData([row])).toEqual({ hits, hasMore: false, unreadableCount: 0 });
});

it.each([
  // Rounding would make it another person's.
  { person_id: 2 ** 53, visitor_id: '9007199254740993' },
  { person_id: 0, visitor_id: true },
  { visitor_id: '7.5' },
  null,
])('report row %j counts as unreadable, not as nobody’s', (row) => {
  expect(parseData([row])).toEqual({ hits: [], hasMore: false, unreadableCount: 1 });
});

it('rows that the total counts but the answer lacks are unreadable', () => {
  const metadata = { limits: null, totalItems: 5000 };
  expect(matchingRowsRequest('call', args).parse([], metadata)).toMatchObject({
    hits: [],
    unreadableCount: 5000,
  });
});

it('contacts without a readable ID are counted', () => {
  const rows = [{ id: 5, full_name: 'Клара' }, {}, null, { id: '6' }, { id: '07' }, { id: 0 }];
  expect(matchingContactsRequest(args).parse(rows, null)).toEqual({
    items: [5, 6],
    unreadableCount: 4,
  });
});

it('newest hundred hits are kept, newest first', () => {
  const data = Array.from({ length: 101 }, (_, index) => ({
    date_time: `2026-11-23 10:${String(index % 60).padStart(2, '0')}:00`,
  }));
  const { hits, hasMore } = matchingRowsRequest('request', args).parse(data, null);
  expect([hits.length, hasMore, hits[0]?.at]).toEqual([100, true, '2026-11-23 10:59:00']);
});

it.each([
  ['a larger total', 'call', 100, 10_000, true],
  ['a total below the rows', 'call', 3, 1, false],
  ['no total, a part of a page', 'call', 3, null, false],
  ['no total, a full page', 'call', 100, null, true],
  ['no total, a report that is fetched whole', 'request', 100, null, false],
] as const)('%s of %s (%i rows, total %s): more hits %s', (_title, report, length, totalItems, hasMore) => {
  const metadata = { limits: null, totalItems };
  const data = Array.from({ length }, () => ({}));
  expect(matchingRowsRequest(report, args).parse(data, metadata)).toMatchObject({ hasMore });
});
