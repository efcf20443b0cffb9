import { expect, it } from 'vitest';
import { parseMetadata } from './envelope.ts';

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

it.each([undefined, null, [], 'text', { limits: {} }, { limits: null }])(
  'parseMetadata of %j is null',
  (value) => {
    expect(parseMetadata(value)).toBeNull();
  },
);

const noReset = { ...periods, day: { ...periods.day, reset: null } };

it.each<[string, unknown, object]>([
  ['what is documented', { limits, total_items: 2, extra: 1 }, { limits: periods, totalItems: 2 }],
  ['a number as text', { limits: { ...limits, day_reset: '1' } }, { limits: noReset }],
  ['one limit', { limits: { minute_limit: 5 } }, { limits: { minute: { limit: 5 }, day: missing } }],
  ['what remains', { limits: { hour_remaining: 7 } }, { limits: { hour: { remaining: 7 }, day: missing } }],
  ['limits that are none', { limits: 'spent', total_items: 0 }, { limits: null, totalItems: 0 }],
  ['a count that is none', { total_items: -1, limits }, { limits: periods, totalItems: null }],
])('parseMetadata of %s drops only unreadable parts', (_title, value, expected) => {
  expect(parseMetadata(value)).toMatchObject(expected);
});
