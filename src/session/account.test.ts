import { expect, it } from 'vitest';
import { accountRequest } from './account-requests.ts';
import { timeZoneOf } from './account.ts';

it.each([
  ['Europe/Moscow', 'Europe/Moscow'],
  ['', null],
  ['Moscow', null],
  [null, null],
])('%s', (timezone, expected) => {
  expect(timeZoneOf(accountRequest().parse({ timezone }, null))).toBe(expected);
});

it('an account that may not be read tells none', () => {
  expect(timeZoneOf('unavailable')).toBeNull();
});
