import { describe, expect, it } from 'vitest';
import { parseMetadata } from './metadata.ts';

const limits = {
  day_limit: 750,
  day_remaining: 741,
  day_reset: 31492,
  hour_limit: 4000,
  hour_remaining: 3999,
  hour_reset: 3100,
  minute_limit: 150,
  minute_remaining: 149,
  minute_reset: 52,
};
const parsedLimits = {
  day: { limit: 750, remaining: 741, reset: 31492 },
  hour: { limit: 4000, remaining: 3999, reset: 3100 },
  minute: { limit: 150, remaining: 149, reset: 52 },
};
const missing = { limit: null, remaining: null, reset: null };
const nothing = { limits: null, totalItems: null };

describe('metadata', () => {
  it('reads the documented one', () => {
    expect(parseMetadata({ limits, total_items: 2 })).toEqual({ limits: parsedLimits, totalItems: 2 });
  });

  it.each([undefined, null, {}, [], 'text', 1, { limits: {} }, { limits: null }])(
    '%j tells nothing',
    (value) => {
      expect(parseMetadata(value)).toBeNull();
    },
  );

  it.each<[unknown, object]>([
    [
      { limits, extra: 1 },
      { ...nothing, limits: parsedLimits },
    ],
    [
      { limits: { ...limits, day_reset: '1' } },
      { limits: { ...parsedLimits, day: { ...parsedLimits.day, reset: null } } },
    ],
    [{ limits: { minute_limit: 5 } }, { limits: { minute: { limit: 5 }, day: missing } }],
    [{ limits: { hour_remaining: 7 } }, { limits: { hour: { remaining: 7 }, day: missing } }],
    [
      { limits: 'spent', total_items: 0 },
      { ...nothing, totalItems: 0 },
    ],
    [
      { total_items: -1, limits },
      { limits: parsedLimits, totalItems: null },
    ],
  ])('%j costs only what does not fit', (value, expected) => {
    expect(parseMetadata(value)).toMatchObject(expected);
  });
});
