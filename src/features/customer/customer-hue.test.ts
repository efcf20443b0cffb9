import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CUSTOMER_HUES, customerHue } from './customer-mark.tsx';
import { makeUserId } from '#src/features/customer/testing/customers.ts';

it('is one of the colours for every id', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 53 - 1 }), (id) => {
      const hue = customerHue(makeUserId(id));
      return Number.isInteger(hue) && hue >= 0 && hue < CUSTOMER_HUES;
    }),
  );
});

it('stays what it is: agents know their customers by it', () => {
  const ids = [200101, 200201, 200501, 299901, 6_145_241_079];
  expect(ids.map((id) => customerHue(makeUserId(id)))).toEqual([4, 2, 7, 7, 3]);
});

it.each([
  ['in a row', 1],
  ['a hundred apart', 100],
  ['256 apart', 256],
])('scatters ids %s over all colours', (_title, step) => {
  const counts = Array.from({ length: CUSTOMER_HUES }, () => 0);
  for (let id = 200_101; id < 200_101 + 300 * step; id += step) {
    const hue = customerHue(makeUserId(id));
    counts[hue] = (counts[hue] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(300 / CUSTOMER_HUES / 3);
});
