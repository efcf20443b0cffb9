import { expect, it } from 'vitest';
import { rowsNear } from './opened-events.ts';

const day = (time: string) => `2026-03-29 ${time}`;

it.each<[string, readonly string[], readonly string[]]>([
  ['the same second', ['10:15:20', '10:15:40'], ['10:15:20']],
  ['two of the same second', ['10:15:20', '10:15:20'], ['10:15:20', '10:15:20']],
  ['at most a minute away', ['10:14:20', '10:16:20', '10:16:21'], ['10:14:20', '10:16:20']],
  ['none', ['10:14:19', '22:15:20'], []],
])('details of 10:15:20: %s', (_title, times, expected) => {
  const rows = times.map((time) => ({ at: day(time) }));
  expect(rowsNear({ at: day('10:15:20') }, rows)).toEqual(expected.map((time) => ({ at: day(time) })));
});

it('an hour that a zone skips, or has twice, is an hour like others', () => {
  const rows = [{ at: day('02:30:10') }, { at: day('03:30:10') }];
  expect(rowsNear({ at: day('02:30:50') }, rows)).toEqual([rows[0]]);
});

it('a row without a time fits nothing', () => {
  expect(rowsNear({ at: day('10:00:00') }, [{ at: null }])).toEqual([]);
});
