import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { createSearches } from './searches.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const phone = (digits: string) => {
  const term: SearchTerm = { kind: 'phone', text: digits };
  return { term, text: `+${digits}`, interpretations: [] };
};

it('same search within ten seconds is one search', () => {
  const searches = createSearches(null);
  const { id } = searches.start(phone('79165551234'));
  for (let press = 0; press < 20; press += 1) {
    vi.advanceTimersByTime(50);
    expect(searches.start(phone('79165551234')).id).toBe(id);
  }
  expect(searches.start(phone('79165550000')).id).not.toBe(id);
  vi.advanceTimersByTime(10_000);
  expect(searches.start(phone('79165551234')).id).not.toBe(id);
  expect(searches.get(id)).toMatchObject(phone('79165551234'));
});

it('same search in a frame is one for ten minutes', () => {
  vi.stubGlobal('parent', {});
  const searches = createSearches(null);
  const { id } = searches.start(phone('79165551234'));
  vi.advanceTimersByTime(9 * 60_000);
  expect(searches.start(phone('79165551234')).id).toBe(id);
});

it('another account’s sign-in removes searches, but not a waiting link', () => {
  const link = { kind: 'phone', text: '+79165551234' } as const;
  const searches = createSearches(link);
  const { id } = searches.start(phone('79165551234'));
  searches.clear();
  expect(searches.get(id)).toBeNull();
  expect(searches.link.getState()).toEqual(link);
});
