import { expect, it } from 'vitest';
import { parsedCalls } from '#src/history/testing/rows.ts';
import { matchingRows, rowsNear } from './matching-rows.ts';

const day = (time: string) => `2026-03-29 ${time}`;

it.each<[string, readonly string[], readonly string[]]>([
  ['the same second', ['10:15:20', '10:15:40'], ['10:15:20']],
  ['two of the same second', ['10:15:20', '10:15:20'], ['10:15:20', '10:15:20']],
  ['at most a minute away', ['10:14:20', '10:16:20', '10:16:21'], ['10:14:20', '10:16:20']],
  ['no second nearby', ['10:14:19', '22:15:20'], []],
])('rowsNear finds for 10:15:20 the rows of %s', (_title, times, expected) => {
  const rows = times.map((time) => ({ at: day(time) }));
  expect(rowsNear({ at: day('10:15:20') }, rows)).toEqual(expected.map((time) => ({ at: day(time) })));
});

it('rowsNear treats an hour that a zone skips or repeats like others', () => {
  const rows = [{ at: day('02:30:10') }, { at: day('03:30:10') }];
  expect(rowsNear({ at: day('02:30:50') }, rows)).toEqual([rows[0]]);
});

it('rowsNear skips a row without a time', () => {
  expect(rowsNear({ at: day('10:00:00') }, [{ at: null }])).toEqual([]);
});

/** The report's calls near 10:15:20, by their IDs: each has a direction and was missed or not. */
const calls = parsedCalls(
  { communication_id: 1, start_time: day('10:15:20'), direction: 'in', is_lost: false },
  { communication_id: 2, start_time: day('10:15:40'), direction: 'in', is_lost: true },
  { communication_id: 3, start_time: day('10:15:20'), direction: 'out', is_lost: true },
  { communication_id: 4, start_time: day('10:15:20'), direction: 'in' },
  { communication_id: 5, start_time: day('11:30:00'), direction: 'in', is_lost: false },
);

it.each<[string, string, 'in' | 'out' | null, 'answered' | 'missed' | null, string]>([
  ['a missed call', '10:15:20', 'in', 'missed', '4'],
  ['a missed call of another second', '10:15:45', 'in', 'missed', '2 4'],
  ['an answered call', '10:15:20', 'in', 'answered', '1 4'],
  ['an outgoing call', '10:15:20', 'out', 'missed', '3'],
  ['a call without a direction', '10:15:20', null, 'missed', '3 4'],
  ['a call without an outcome', '10:15:20', 'in', null, '1 4'],
  ['a call that none is like', '11:30:00', 'out', 'missed', '5'],
])('matchingRows finds for %s at %s the calls like it', (_title, time, direction, outcome, ids) => {
  const event = { kind: 'call', at: day(time), direction, outcome } as const;
  const found = matchingRows(event, calls).map((row) => row.kind === 'call' && row.communicationId);
  expect(found.join(' ')).toBe(ids);
});
