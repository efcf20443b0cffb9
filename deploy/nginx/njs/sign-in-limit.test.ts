import fc from 'fast-check';
import { expect, it } from 'vitest';
import signInLimit from './sign-in-limit.js';

const ALLOWED = 20;

/** Counts as njs's shared dictionary does. */
function counters() {
  const counts = new Map<string, number>();
  return {
    get: (key: string) => counts.get(key),
    incr(key: string, delta: number, initial: number) {
      const count = (counts.get(key) ?? initial) + delta;
      counts.set(key, count);
      return count;
    },
  };
}

function signIns() {
  const counted = counters();
  return (now: number, client = '10.0.0.1') => signInLimit.secondsToWait(counted, client, ALLOWED, now);
}

const pass = (signIn: ReturnType<typeof signIns>, count: number, now: number) =>
  Array.from({ length: count }, () => signIn(now)).filter((wait) => wait === 0).length;

it('whatever the times, no 60 seconds hold more than the limit', () => {
  const pauses = fc.array(
    fc.oneof(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 70, noNaN: true })),
    {
      maxLength: 200,
    },
  );
  fc.assert(
    fc.property(pauses, (given) => {
      const signIn = signIns();
      let now = 1_000;
      const passed: number[] = [];
      for (const pause of given) {
        now += pause;
        if (signIn(now) === 0) passed.push(now);
      }
      passed.forEach((time, at) => {
        const next = passed[at + ALLOWED];
        if (next !== undefined) expect(next - time).toBeGreaterThan(60);
      });
    }),
  );
});

it('whoever waits as told gets in, and not later than after 61 seconds', () => {
  const times = fc.array(fc.double({ min: 0, max: 61, noNaN: true }), { minLength: 30, maxLength: 60 });
  fc.assert(
    fc.property(times, (given) => {
      const signIn = signIns();
      for (const time of given.toSorted((a, b) => a - b)) {
        const wait = signIn(1_000 + time);
        expect(wait).toBeLessThanOrEqual(61);
      }
      const wait = signIn(1_061);
      expect(wait === 0 || signIn(1_061 + wait) === 0).toBe(true);
    }),
  );
});

it('one client does not use up the sign-ins of another', () => {
  const signIn = signIns();
  expect(pass(signIn, 30, 7)).toBe(ALLOWED);
  expect(signIn(7, '10.0.0.2')).toBe(0);
});
