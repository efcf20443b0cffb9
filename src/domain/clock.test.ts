import { expect, it } from 'vitest';
import { clock } from './time.ts';

it.each([
  [-3, '0:00'],
  [51.2, '0:52'],
  [3600, '1:00:00'],
  [3723, '1:02:03'],
  [90_000, '25:00:00'],
])('clock writes %d seconds as %s', (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});
