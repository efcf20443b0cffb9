// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { searchWith } from '#src/features/find/search/testing/hit.ts';
import { renderHook } from '#src/ui/testing/render.tsx';
import { useYearSearch } from './search-more.tsx';

it.each(['end', 'stop'] as const)('a search of the whole year goes on until its %s', async (until) => {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const actions = { wholeYear: () => ended, stop: vi.fn<() => void>() };
  const before = searchWith([]);
  const { latest } = renderHook(() => useYearSearch(before, actions), {});
  expect(latest().before).toBeNull();
  act(() => latest().start());
  expect(latest().before).toBe(before);
  await act(async () => (until === 'end' ? end() : latest().stop()));
  expect(latest().before).toBeNull();
  expect(actions.stop).toHaveBeenCalledTimes(until === 'stop' ? 1 : 0);
});

it('a search of the whole year does not begin, nor look as if it did, while something else runs', () => {
  const actions = { wholeYear: vi.fn<() => Promise<void>>(), stop: () => {} };
  const running = { ...searchWith([]), running: { report: 'call', window: 0 } } as const;
  const { latest } = renderHook(() => useYearSearch(running, actions), {});
  act(() => latest().start());
  expect(latest().before).toBeNull();
  expect(actions.wholeYear).not.toHaveBeenCalled();
});
