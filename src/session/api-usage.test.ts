import { expect, it, vi } from 'vitest';
import type { Limit, Limits } from '#src/api/envelope.ts';
import { isLow, createApiUsage, todaysPoints } from './api-usage.ts';

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
  const usage = createApiUsage();
  usage.record(limits({ limit, remaining }));
  const points = todaysPoints(usage.getState(), Date.now()) ?? expect.fail();
  expect(isLow(points)).toBe(few);
});

it('the points are those of the last answer that has some, until the day ends', () => {
  vi.spyOn(Date, 'now').mockReturnValue(1000);
  const usage = createApiUsage();
  const left = (now: number) => todaysPoints(usage.getState(), now)?.left;
  expect(left(0)).toBeUndefined();
  usage.record(limits({ limit: 100, remaining: 7, reset: 5 }));
  expect(left(5999)).toBe(7);
  expect(left(6000)).toBeUndefined();
  usage.record(limits({ limit: 100, remaining: 6, reset: 5 }));
  expect(left(1000)).toBe(6);
  // Of an account without limits.
  usage.record(limits({}));
  expect(left(1000)).toBeUndefined();
});
