import { expect, it, onTestFinished, vi } from 'vitest';
import { searchedDays } from '#src/features/find/search/selectors.ts';
import { answered, searchWith } from '#src/features/find/search/testing/hit.ts';
import { untilSearched } from './until-searched.ts';

it('the searched days of an open page do not grow overnight', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const search = searchWith([answered('calls', [])]);
  const shown = () =>
    searchedDays(search).map(({ days }) => untilSearched(search, days, 'Europe/Moscow').till);
  const dayOfSearch = search.at + 12 * 3_600_000;
  vi.setSystemTime(dayOfSearch);
  const before = shown();
  expect(before).toEqual(['2026-11-26']);
  vi.setSystemTime(dayOfSearch + 86_400_000);
  expect(shown()).toEqual(before);
});
