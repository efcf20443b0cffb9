import { describe, expect, it } from 'vitest';
import { createDates, todayIn } from './dates.ts';
import type { Language } from './language.ts';

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

it.each([
  ['in a minute', [25, 14, 6], 'today at 14:06', 'сегодня в 14:06'],
  ['this midnight', [25, 23, 59], 'today at 23:59', 'сегодня в 23:59'],
  ['past midnight', [26, 0, 0], 'tomorrow at 00:00', 'завтра в 00:00'],
  ['yesterday', [24, 23, 59], '24 November, 23:59', '24 ноября, 23:59'],
  ['in another year', [38 + 31, 8, 0], '8 January 2027, 08:00', '8 января 2027, 08:00'],
] as const)('a moment %s', (_when, [day, hours, minutes], inEnglish, inRussian) => {
  const at = new Date(2026, 10, day, hours, minutes).getTime();
  const plain = (language: Language) =>
    createDates(language, '2026-11-25').soon(at).replaceAll('\u00a0', ' ');
  expect([plain('en'), plain('ru')]).toEqual([inEnglish, inRussian]);
});

it('tomorrow is a day of the next month, too', () => {
  const at = new Date(2026, 11, 1, 8, 0).getTime();
  expect(createDates('en', '2026-11-30').soon(at)).toBe('tomorrow at 08:00');
});

it('today is the day of the time zone', () => {
  const at = new Date('2026-11-25T22:30:00Z');
  expect(todayIn('Europe/Moscow', at)).toBe('2026-11-26');
  expect(todayIn('America/New_York', at)).toBe('2026-11-25');
  expect(todayIn(null, at)).toMatch(/^2026-11-2[56]$/);
});
