import { expect, it } from 'vitest';
import { toTimeZone } from './account.ts';

it.each([
  ['Europe/Moscow', 'Europe/Moscow'],
  ['', null],
  ['Moscow', null],
  [null, null],
])('toTimeZone: %j is %j', (name, expected) => {
  expect(toTimeZone(name)).toBe(expected);
});
