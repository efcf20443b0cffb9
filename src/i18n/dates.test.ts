import { describe, expect, it } from 'vitest';
import { createDates, todayIn } from './dates.ts';

const english = ['21–23_November', '30_October_– 2_November', '28_December_2025_– 3_January_2026'];
const russian = ['21–23_ноября', '30_октября_– 2_ноября', '28_декабря_2025_– 3_января_2026'];

describe.each([
  ['en', '23_November', '5_January_2025', english],
  ['ru', '23_ноября', '5_января_2025', russian],
] as const)('dates in %s', (language, ofThisYear, ofAnother, ranges) => {
  const dates = createDates(language, '2026-11-26');
  const { time } = dates;
  /** “_”: a no-break space. */
  const seen = (text: string | null) => text?.replaceAll('\u00a0', '_') ?? null;
  const day = (text: string) => seen(dates.day(text));
  const when = (text: string) => seen(dates.when(text));

  it('have the year only where it is another one', () => {
    expect(day('2026-11-23')).toBe(ofThisYear);
    expect(day('2025-01-05 10:15:00')).toBe(ofAnother);
  });

  it('from one to another have what both share once', () => {
    expect([
      seen(dates.days({ from: '2026-11-21', till: '2026-11-23' })),
      seen(dates.days({ from: '2026-10-30', till: '2026-11-02' })),
      seen(dates.days({ from: '2025-12-28', till: '2026-01-03' })),
    ]).toEqual(ranges);
    expect(seen(dates.days({ from: '2026-11-23 10:00:00', till: '2026-11-23 09:00:00' }))).toBe(ofThisYear);
    expect(dates.days({ from: '2026-11-23', till: 'yesterday' })).toBe('2026-11-23');
  });

  it('have the time of the account, whatever the browser’s time zone', () => {
    expect(when('2026-11-23 00:05:59')).toBe(`${ofThisYear}, 00:05`);
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
