import { expect, it } from 'vitest';
import { duration } from './duration.ts';

it.each([
  [0, '0:00'],
  [7, '0:07'],
  [187, '3:07'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [3723, '1:02:03'],
  [90_000, '25:00:00'],
  [null, null],
])('%s s are %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});
