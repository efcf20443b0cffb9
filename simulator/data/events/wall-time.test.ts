import { describe, expect, it } from 'vitest';
import { daysBefore, isWallTime, plusMonths, plusSeconds, secondsBetween, todayIn } from './wall-time.ts';

describe('dates of the API', () => {
  it.each([
    ['2024-02-29 00:00:00', true],
    ['2025-02-29 00:00:00', false],
    ['2025-01-15 24:00:00', false],
    ['2025-01-15 23:59:60', false],
    ['2025-13-01 00:00:00', false],
    ['2025-1-15 0:00:00', false],
    ['2025-01-15T00:00:00', false],
    ['2025-01-15', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isWallTime(text)).toBe(expected);
  });

  it('every day has 24 hours, also where clocks change', () => {
    expect(secondsBetween('2025-03-30 00:00:00', '2025-03-31 00:00:00')).toBe(86_400);
    expect(plusSeconds('2025-03-30 01:30:00', 3_600)).toBe('2025-03-30 02:30:00');
    expect(daysBefore('2025-03-31', 1)).toBe('2025-03-30');
    expect(daysBefore('2025-01-01', 366)).toBe('2024-01-01');
  });

  it.each([
    ['2026-01-31 10:00:00', '2026-04-30 10:00:00'],
    ['2026-11-30 23:59:59', '2027-02-28 23:59:59'],
    ['2027-11-30 00:00:00', '2028-02-29 00:00:00'],
    ['2026-02-01 00:00:00', '2026-05-01 00:00:00'],
  ])('three months after %s it is %s', (text, expected) => {
    expect(plusMonths(text, 3)).toBe(expected);
  });

  it('today depends on the zone', () => {
    const late = Date.UTC(2025, 0, 15, 22);
    expect(todayIn('Europe/London', late)).toBe('2025-01-15');
    expect(todayIn('Europe/Moscow', late)).toBe('2025-01-16');
    expect(todayIn('America/New_York', Date.UTC(2025, 0, 1, 3))).toBe('2024-12-31');
  });
});
