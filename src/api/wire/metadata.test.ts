import { expect, it } from 'vitest';
import { parseMetadata } from './metadata.ts';

const periods = {
  day: { limit: 750, remaining: 741, reset: 31492 },
  hour: { limit: 4000, remaining: 3999, reset: 3100 },
  minute: { limit: 150, remaining: 149, reset: 52 },
};
const limits = Object.fromEntries(
  Object.entries(periods).flatMap(([period, parts]) =>
    Object.entries(parts).map(([part, value]) => [`${period}_${part}`, value]),
  ),
);
const missing = { limit: null, remaining: null, reset: null };

it.each([undefined, null, [], 'text', { limits: {} }, { limits: null }])('%j tells nothing', (value) => {
  expect(parseMetadata(value)).toBeNull();
});

it.each<[unknown, object]>([
  [
    { limits, total_items: 2, extra: 1 },
    { limits: periods, totalItems: 2 },
  ],
  [
    { limits: { ...limits, day_reset: '1' } },
    { limits: { ...periods, day: { ...periods.day, reset: null } } },
  ],
  [{ limits: { minute_limit: 5 } }, { limits: { minute: { limit: 5 }, day: missing } }],
  [{ limits: { hour_remaining: 7 } }, { limits: { hour: { remaining: 7 }, day: missing } }],
  [
    { limits: 'spent', total_items: 0 },
    { limits: null, totalItems: 0 },
  ],
  [
    { total_items: -1, limits },
    { limits: periods, totalItems: null },
  ],
])('of %j, only what does not fit is lost', (value, expected) => {
  expect(parseMetadata(value)).toMatchObject(expected);
});
