import { expect, it } from 'vitest';
import { accountOf } from './account-requests.ts';
import { timeZoneOf } from './account.ts';

it.each([
  ['Europe/Moscow', 'Europe/Moscow'],
  ['', null],
  ['Moscow', null],
  [null, null],
])('%s', (timezone, expected) => {
  expect(timeZoneOf(accountOf().parse({ timezone }, null))).toBe(expected);
});

it('an account that may not be read tells none', () => {
  expect(timeZoneOf('unavailable')).toBeNull();
});
