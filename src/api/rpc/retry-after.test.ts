import { afterEach, expect, it, vi } from 'vitest';
import { parseRetryAfter } from './exchange.ts';

afterEach(() => {
  vi.useRealTimers();
});

const sent = 'Wed, 21 Oct 2026 07:28:00 GMT';

it.each<[string | null, number | null]>([
  [null, null],
  ['', null],
  ['0', 0],
  ['120', 120],
  [' 5 ', 5],
  ['99999999999999999999', Number.MAX_SAFE_INTEGER],
  ['-1', null],
  ['1.5', null],
  ['soon', null],
  ['Wed, 21 Oct 2026 07:28:30 GMT', 30],
  ['Wed, 21 Oct 2026 07:27:00 GMT', 0],
])('%j, by the clock of the answer: %j', (value, expected) => {
  const headers = new Headers({ Date: sent });
  if (value !== null) headers.set('Retry-After', value);
  expect(parseRetryAfter(headers)).toBe(expected);
});

it('falls back to the local clock', () => {
  vi.useFakeTimers({ now: Date.parse(sent) + 500 });
  expect(parseRetryAfter(new Headers({ 'Retry-After': 'Wed, 21 Oct 2026 07:28:10 GMT' }))).toBe(10);
});
