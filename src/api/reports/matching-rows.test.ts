import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingContacts } from '#src/api/requests/contacts.ts';
import { matchingRows } from './matching-rows.ts';
import { WrongShape } from '#src/api/wire/parse.ts';

const args = {
  userId: null,
  days: { from: '2026-08-30', till: '2026-11-27' },
  filter: { field: 'contact_phone_number', operator: '=', value: '79165551234' },
};
const rowsOf = (data: unknown) => matchingRows('call', args).parse(data, null);
const parseContactIds = (data: unknown) => matchingContacts(args).parse(data, null);
const empty = { report: 'call', at: null, personId: null, visitorId: null };

describe('a row of a report', () => {
  it.each<[object, object]>([
    [
      {
        start_time: '2026-11-23 10:15:00',
        person_id: 7_000_000_005,
        visitor_id: 7_100_000_501,
        contact_full_name: 'Анна',
      },
      {
        ...empty,
        at: '2026-11-23 10:15:00',
        personId: 7_000_000_005,
        visitorId: 7_100_000_501,
      },
    ],
    [{ start_time: null, person_id: null, visitor_id: null }, empty],
    [{}, empty],
    [
      { person_id: '7000000005', visitor_id: '5' },
      { ...empty, personId: 7_000_000_005, visitorId: 5 },
    ],
    [{ start_time: 5 }, empty],
    [{ start_time: '2026-11-23T10:15:00.123+03:00' }, { ...empty, at: '2026-11-23 10:15:00' }],
    [{ start_time: '2026-13-23 10:15:00' }, empty],
    [{ start_time: 'yesterday' }, empty],
    // Its visitor leads to the person.
    [
      { person_id: {}, visitor_id: 6 },
      { ...empty, visitorId: 6 },
    ],
    [{ person_id: '', visitor_id: null }, empty],
  ])('%j', (row, expected) => {
    expect(rowsOf([row])).toEqual({ hits: [expected], hasMore: false, unreadableCount: 0 });
  });

  it.each([
    // Rounding would make it another person's.
    { person_id: 2 ** 53, visitor_id: '9007199254740993' },
    { person_id: 0, visitor_id: -5 },
    { person_id: 1.5, visitor_id: '007' },
    { person_id: {}, visitor_id: true },
    { visitor_id: '7.5' },
    null,
  ])('%j cannot be read, and is not nobody’s', (row) => {
    expect(rowsOf([row])).toEqual({ hits: [], hasMore: false, unreadableCount: 1 });
  });

  it('that is missing cannot be read either', () => {
    const metadata = { limits: null, totalItems: 5000 };
    expect(matchingRows('call', args).parse([], metadata)).toEqual({
      hits: [],
      hasMore: false,
      unreadableCount: 5000,
    });
  });

  it('that is none costs that row alone', () => {
    expect(rowsOf([null, 5, { person_id: 5 }, 'text', [], { visitor_id: 6 }]).hits).toEqual([
      { ...empty, personId: 5 },
      { ...empty, visitorId: 6 },
    ]);
  });

  it('is read or left out, whatever it is', () => {
    const row = fc.oneof(
      fc.anything(),
      fc.record({
        start_time: fc.anything(),
        person_id: fc.anything(),
        visitor_id: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(fc.array(row), (data) => {
        for (const { at } of rowsOf(data).hits)
          if (at !== null) expect(Date.parse(`${at.replace(' ', 'T')}Z`)).not.toBeNaN();
      }),
    );
  });
});

it.each([null, undefined, {}, 'text'])('%j is no report, and no list of contacts', (data) => {
  expect(() => rowsOf(data)).toThrow(WrongShape);
  expect(() => parseContactIds(data)).toThrow(WrongShape);
});

it('contacts without a readable id are counted', () => {
  expect(
    parseContactIds([{ id: 5, full_name: 'Клара' }, {}, null, { id: '6' }, { id: '07' }, { id: 0 }]),
  ).toEqual({ items: [5, 6], unreadableCount: 4 });
});

it('the newest hundred are kept, newest first', () => {
  const data = Array.from({ length: 101 }, (_, index) => ({
    date_time: `2026-11-23 10:${String(index % 60).padStart(2, '0')}:00`,
  }));
  const { hits, hasMore } = matchingRows('request', args).parse(data, null);
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
  expect(matchingRows(report, args).parse(data, metadata)).toMatchObject({ hasMore });
});
