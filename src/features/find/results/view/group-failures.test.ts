import { expect, it } from 'vitest';
import { daysOfSteps } from './group-failures.ts';

const newest = { from: '2026-08-31', till: '2026-11-27' };

it.each([
  ['the newest days', [0], '2026-08-31', '2026-11-27'],
  ['the days before', [1], '2026-06-03', '2026-08-30'],
  ['both, in any order', [1, 0], '2026-06-03', '2026-11-27'],
])('days that were not searched: %s', (_title, windows, from, till) => {
  const steps = windows.map((window) => ({ part: 'calls' as const, window }));
  expect(daysOfSteps(newest, steps)).toEqual({ from, till });
});
