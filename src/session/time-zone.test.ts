import { expect, it } from 'vitest';
import { parseAccount } from '#src/api/wire/account.ts';
import { timeZoneOf } from './time-zone.ts';

it.each([
  ['Europe/Moscow', 'Europe/Moscow'],
  ['Asia/Dubai', 'Asia/Dubai'],
  ['', null],
  ['Moscow', null],
  ['<b>', null],
  [null, null],
  [3, null],
])('%s', (timezone, expected) => {
  expect(timeZoneOf(parseAccount({ timezone }))).toBe(expected);
});

it('an account that may not be read tells none', () => {
  expect(timeZoneOf('unavailable')).toBeNull();
});
