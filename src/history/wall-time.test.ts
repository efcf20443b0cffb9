import { expect, it } from 'vitest';
import { clockIn, nextMinute, secondsFrom } from './wall-time.ts';

it('clockIn prints a moment in a time zone', () => {
  const moment = new Date('2026-11-26T11:02:59Z');
  expect(clockIn('Europe/Moscow', moment)).toBe('14:02');
  expect(clockIn('Asia/Kolkata', moment)).toBe('16:32');
});

it('nextMinute goes past midnight', () => expect(nextMinute('2026-11-30 23:59:59')).toBe('2026-12-01 00:00'));

it('secondsFrom counts to a later time', () =>
  expect(secondsFrom('2026-11-30 23:59:00', '2026-12-01 00:11:00')).toBe(720));
