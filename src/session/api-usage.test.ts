import { expect, it, vi } from 'vitest';
import type { Limit, Limits } from '#src/api/envelope.ts';
import { isLow, toDayPoints, todaysPoints } from './api-usage.ts';

const unreported: Limit = { limit: null, remaining: null, reset: null };

const limits = (day: Partial<Limit>): Limits => ({
  day: { ...unreported, ...day },
  hour: unreported,
  minute: unreported,
});

it.each([
  [400, 40, false],
  [400, 39, true],
  [5000, 49, true],
  [null, 49, true],
])('isLow of a limit of %s with %s left is %s', (limit, remaining, few) => {
  expect(isLow(toDayPoints(limits({ limit, remaining })) ?? expect.fail())).toBe(few);
});

it.each<[Partial<Limit>, number, number | undefined]>([
  [{ remaining: 7, reset: 5 }, 5999, 7],
  [{ remaining: 7, reset: 5 }, 6000, undefined],
  [{ remaining: 7 }, 1e15, 7],
  // Of an account without limits.
  [{}, 1000, undefined],
])('of the points %j of an answer at 1000, at %i are left: %s', (day, now, left) => {
  vi.spyOn(Date, 'now').mockReturnValue(1000);
  expect(todaysPoints(toDayPoints(limits(day)), now)?.left).toBe(left);
});
