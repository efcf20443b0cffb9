import { describe, expect, it } from 'vitest';
import { createDates } from './dates.ts';

describe.each([
  ['en', '23_November', '5_January_2025'],
  ['ru', '23_ноября', '5_января_2025'],
] as const)('dates in %s', (language, ofThisYear, ofAnother) => {
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
