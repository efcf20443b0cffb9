// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import type { Limit } from '#src/api/wire/metadata.ts';
import { searchWith } from '#src/features/find/search/testing/hit.ts';
import { searchOf } from '#src/features/find/search/testing/search-before-api.ts';
import { createApiUsage } from '#src/session/stores/api-usage.ts';
import { renderHook, renderInEnglish } from '#src/ui/testing/render.tsx';
import { SearchMore, useYearSearch } from './search-more.tsx';

const services = vi.hoisted(() => ({ usage: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => services,
}));

const unknown: Limit = { limit: null, remaining: null, reset: null };

it('searches on only while the minute has points', async () => {
  const usage = createApiUsage();
  services.usage = usage;
  const left = (remaining: number): void =>
    usage.record({
      limits: { day: unknown, hour: unknown, minute: { limit: 200, remaining, reset: 60 } },
      deprecated: null,
      totalItems: null,
    });
  left(0);
  const { actions, results } = searchOf({});
  await actions.run();
  const press = () => vi.fn<() => Promise<void>>();
  const pressed = { further: press(), earlier: press() };
  const year = { before: null, start: press(), stop: press() };
  const { container } = renderInEnglish(<SearchMore results={results()} actions={pressed} year={year} />);
  const buttons = [...container.querySelectorAll('button')];
  const pressAll = (): void => act(() => buttons.forEach((button) => button.click()));
  const isDisabled = (): unknown[] => buttons.map((button) => button.ariaDisabled);

  pressAll();
  expect(isDisabled()).toEqual(['true', 'true']);
  expect(pressed.earlier).not.toHaveBeenCalled();
  expect(year.start).not.toHaveBeenCalled();

  act(() => left(3));
  pressAll();
  expect(isDisabled()).toEqual(['false', 'false']);
  expect(pressed.earlier).toHaveBeenCalledOnce();
  expect(year.start).toHaveBeenCalledOnce();
});

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
