import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingContacts } from '#src/api/requests/contacts.ts';
import { matchingRows } from './matching-rows.ts';
import { WrongShape } from '#src/api/wire/parse.ts';

const field = 'contact_phone_number';
const args = {
  userId: null,
  days: { from: '2026-08-30', till: '2026-11-27' },
  field,
  filter: { field, operator: '=', value: '79165551234' },
};
const rowsOf = (data: unknown) => matchingRows('call', args).parse(data, null);
const parseContactIds = (data: unknown) => matchingContacts(args).parse(data, null);
const empty = { at: null, matched: null, personId: null, visitorId: null };

describe('a row of a report', () => {
  it.each<[object, object]>([
    [
      {
        start_time: '2026-11-23 10:15:00',
        contact_phone_number: '79165551234',
        person_id: 7_000_000_005,
        visitor_id: 7_100_000_501,
        contact_full_name: 'Анна',
      },
      {
        at: '2026-11-23 10:15:00',
        matched: '79165551234',
        personId: 7_000_000_005,
        visitorId: 7_100_000_501,
      },
    ],
    [{ start_time: null, contact_phone_number: null, person_id: null, visitor_id: null }, empty],
    [{}, empty],
    [
      { person_id: '7000000005', visitor_id: '5' },
      { ...empty, personId: 7_000_000_005, visitorId: 5 },
    ],
    [{ contact_phone_number: 79165551234 }, { ...empty, matched: '79165551234' }],
    [{ contact_phone_number: { value: '79165551234', extra: {} } }, { ...empty, matched: '79165551234' }],
    [{ contact_phone_number: '' }, empty],
    [{ contact_phone_number: ['7'], start_time: 5, person_id: {}, visitor_id: true }, empty],
    [{ start_time: '2026-11-23T10:15:00.123+03:00' }, { ...empty, at: '2026-11-23 10:15:00' }],
    [{ start_time: '2026-13-23 10:15:00' }, empty],
    [{ start_time: 'yesterday' }, empty],
    // Rounding would make it another person's.
    [{ person_id: 2 ** 53, visitor_id: '9007199254740993' }, empty],
    [{ person_id: 0, visitor_id: -5 }, empty],
    [{ person_id: 1.5, visitor_id: '007' }, empty],
  ])('%j', (row, expected) => {
    expect(rowsOf([row])).toMatchObject({ items: [expected], unreadableCount: 0 });
  });

  it('that is none costs that row alone', () => {
    expect(rowsOf([null, 5, { person_id: 5 }, 'text', [], { visitor_id: 6 }])).toMatchObject({
      items: [
        { ...empty, personId: 5 },
        { ...empty, visitorId: 6 },
      ],
      unreadableCount: 4,
    });
  });

  it('is read or left out, whatever it is', () => {
    const row = fc.oneof(
      fc.anything(),
      fc.record({
        start_time: fc.anything(),
        contact_phone_number: fc.anything(),
        person_id: fc.anything(),
        visitor_id: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(fc.array(row), (data) => {
        const { items, unreadableCount } = rowsOf(data);
        expect(items.length + unreadableCount).toBe(data.length);
        for (const { at } of items)
          if (at !== null) expect(Date.parse(`${at.replace(' ', 'T')}Z`)).not.toBeNaN();
      }),
    );
  });
});

it.each([null, undefined, {}, 'text'])('%j is no report, and no list of contacts', (data) => {
  expect(() => rowsOf(data)).toThrow(WrongShape);
  expect(() => parseContactIds(data)).toThrow(WrongShape);
});

it('contacts without a readable id are left out', () => {
  expect(
    parseContactIds([{ id: 5, full_name: 'Клара' }, {}, null, { id: '6' }, { id: '07' }, { id: 0 }]),
  ).toEqual([5, 6]);
});

describe('how many there are', () => {
  const rows = (length: number): readonly object[] => Array.from({ length }, () => ({}));

  it.each([
    ['told', 'call', rows(100), 10_000, 10_000],
    ['fewer told than came', 'call', rows(3), 1, 3],
    ['not told, but the page is not full', 'call', [...rows(3), null], null, 4],
    ['not told, and the page is full', 'call', rows(100), null, null],
    ['not told, but all rows are asked for', 'request', rows(100), null, 100],
  ] as const)('%s', (_title, report, data, totalItems, total) => {
    const metadata = { limits: null, deprecated: null, totalItems };
    expect(matchingRows(report, args).parse(data, metadata)).toMatchObject({ total });
  });
});
