import { describe, expect, it } from 'vitest';
import { createDates, todayIn, untilToday } from './dates.ts';

describe.each([
  ['en', '23 November', '5 January 2025'],
  ['ru', '23 ноября', '5 января 2025'],
] as const)('dates in %s', (language, ofThisYear, ofAnother) => {
  const { day, when, time } = createDates(language, '2026-11-26');

  it('have the year only where it is another one', () => {
    expect(day('2026-11-23')).toBe(ofThisYear);
    expect(day('2025-01-05 10:15:00')).toBe(ofAnother);
  });

  it('have the time of the account, whatever the browser’s time zone', () => {
    expect(when('2026-11-23 00:05:59')).toBe(`${ofThisYear}, 00:05`);
    expect(when('2026-11-23T23:55:00')).toBe(`${ofThisYear}, 23:55`);
    expect(when('2026-11-23')).toBe(ofThisYear);
    expect(time('2026-11-23 00:05:59')).toBe('00:05');
    expect(time('2026-11-23')).toBeNull();
  });

  it.each(['', 'yesterday', '2026-13-45 10:15:00', '23.11.2026'])('are none: %j', (text) => {
    expect(day(text)).toBeNull();
    expect(when(text)).toBeNull();
    expect(time(text)).toBeNull();
  });
});

it('today is the day of the time zone', () => {
  const at = new Date('2026-11-25T22:30:00Z');
  expect(todayIn('Europe/Moscow', at)).toBe('2026-11-26');
  expect(todayIn('America/New_York', at)).toBe('2026-11-25');
  expect(todayIn(null, at)).toMatch(/^2026-11-2[56]$/);
});

it('days that were searched end today', () => {
  expect(untilToday({ from: '2026-08-30', till: '2026-11-27' }, '2026-11-26').till).toBe('2026-11-26');
  expect(untilToday({ from: '2026-06-01', till: '2026-08-29' }, '2026-11-26').till).toBe('2026-08-29');
});
