import { describe, expect, it } from 'vitest';
import { createDates } from './dates.ts';

describe.each([
  ['en', '23_November', '5_January_2025'],
  ['ru', '23_ноября', '5_января_2025'],
] as const)('dates in %s', (language, ofThisYear, ofAnother) => {
  const dates = createDates(language, '2026-11-26');

  it.each([
    ['2026-11-23', ofThisYear, ofThisYear, null],
    ['2025-01-05 10:15:00', ofAnother, `${ofAnother}, 10:15`, '10:15'],
    // Of the account, whatever the browser’s time zone.
    ['2026-11-23 00:05:59', ofThisYear, `${ofThisYear}, 00:05`, '00:05'],
    ['', null, null, null],
    ['yesterday', null, null, null],
    ['2026-13-45 10:15:00', null, null, null],
    ['23.11.2026', null, null, null],
  ])('of %j: %s; %s; %s', (text, day, when, time) => {
    const seen = [dates.day(text), dates.when(text), dates.time(text)];
    expect(seen.map((each) => each?.replaceAll('\u00a0', '_') ?? null)).toEqual([day, when, time]);
  });
});
