import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clock, DAY_MS, newestYearDays, reportWindow, todayIn, WINDOW_COUNT, yearsEarlier } from './time.ts';
import { expectAll } from '#src/domain/testing/properties.ts';

/** The end of the last day is no later than the begin of the first one, three calendar months later. */
function expectThreeMonths({ from, till }: ReturnType<typeof reportWindow>): void {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
  const end = Date.UTC(year, month + 2, Math.min(date, lastOfMonth));
  expect(Date.parse(till) + DAY_MS, `${from} … ${till}`).toBeLessThanOrEqual(end);
}

it.each([
  ['an ordinary day', new Date(2026, 10, 26, 13), { from: '2026-08-31', till: '2026-11-27' }],
  ['a leap day', new Date(2028, 1, 28), { from: '2027-12-03', till: '2028-02-29' }],
  ['clocks go forward tonight', new Date(2026, 2, 29, 1, 59), { from: '2026-01-01', till: '2026-03-30' }],
])('the newest days: %s', (_title, now, expected) => expect(reportWindow(now, 0)).toEqual(expected));

it('the newest days follow the browser’s calendar, not UTC', () => {
  // 27 November, 00:30 in Moscow.
  const now = new Date('2026-11-26T21:30:00Z');
  now.getDate = () => 27;
  expect(reportWindow(now, 0).till).toBe('2026-11-28');
});

it('windows follow each other without a gap, none longer than three months', () => {
  const day = fc.date({ min: new Date(1990, 0, 1), max: new Date(2200, 0, 1), noInvalidDate: true });
  expectAll(day, (now) => {
    const newest = reportWindow(now, 0);
    const all = Array.from({ length: WINDOW_COUNT }, (_, window) => reportWindow(now, window));
    const firstDay = Date.parse(all.at(-1)?.from ?? '');
    expect((Date.parse(newest.till) - firstDay) / DAY_MS + 1).toBe(366 + 2);
    for (const [index, each] of all.entries()) {
      expectThreeMonths(each);
      const before = all[index + 1];
      if (before !== undefined) expect(Date.parse(each.from) - Date.parse(before.till)).toBe(DAY_MS);
    }
  });
});

it('the newest year ends tomorrow, and has the longest allowed range', () => {
  expect(newestYearDays(new Date(2026, 10, 26, 12))).toEqual({ from: '2025-11-27', till: '2026-11-27' });
  expect(newestYearDays(new Date(2024, 11, 31, 12))).toEqual({ from: '2024-01-02', till: '2025-01-01' });
});

it('years follow each other without a gap', () => {
  const now = fc.date({ min: new Date(1990, 0, 1), max: new Date(2080, 0, 1), noInvalidDate: true });
  expectAll(now, fc.nat(20), (at, years) => {
    const newest = newestYearDays(at);
    const { from } = yearsEarlier(newest, years);
    const { till } = yearsEarlier(newest, years + 1);
    expect(Date.parse(from) - Date.parse(till)).toBe(DAY_MS);
  });
});

it.each([
  [-3, '0:00'],
  [51.2, '0:52'],
  [3600, '1:00:00'],
  [3723, '1:02:03'],
  [90_000, '25:00:00'],
])('clock writes %d seconds as %s', (seconds, text) => expect(clock(seconds)).toBe(text));

it('todayIn gives the day of the time zone', () => {
  const at = new Date('2026-11-25T22:30:00Z');
  expect(todayIn('Europe/Moscow', at)).toBe('2026-11-26');
  expect(todayIn('America/New_York', at)).toBe('2026-11-25');
  expect(todayIn(null, at)).toMatch(/^2026-11-2[56]$/);
});
