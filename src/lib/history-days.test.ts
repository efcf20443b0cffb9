import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newestYear, yearBefore } from './history-days.ts';

it('the newest year ends tomorrow, and is as long as may be asked for', () => {
  expect(newestYear(new Date(2026, 10, 26, 12))).toEqual({ from: '2025-11-27', till: '2026-11-27' });
});

it('across a leap day, too', () => {
  expect(newestYear(new Date(2024, 11, 31, 12))).toEqual({ from: '2024-01-02', till: '2025-01-01' });
});

it('years touch, and do not overlap', () => {
  const now = fc.date({ min: new Date(1990, 0, 1), max: new Date(2080, 0, 1), noInvalidDate: true });
  fc.assert(
    fc.property(now, fc.nat(20), (at, years) => {
      const newest = newestYear(at);
      const { from } = yearBefore(newest, years);
      const { till } = yearBefore(newest, years + 1);
      expect(Date.parse(from) - Date.parse(till)).toBe(86_400_000);
    }),
  );
});
