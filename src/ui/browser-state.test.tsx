import { act, useLayoutEffect } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderHook } from '#src/ui/testing/render.tsx';
import { useNow } from './browser-state.ts';

const START = Date.parse('2026-03-02T10:05:00Z');
const HOUR_MS = 3_600_000;

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

it('useNow updates every 15 seconds', () => {
  const { latest } = renderHook(() => useNow(), {});
  expect(latest()).toBe(START);
  act(() => void vi.advanceTimersByTime(14_000));
  expect(latest()).toBe(START);
  act(() => void vi.advanceTimersByTime(1000));
  expect(latest()).toBe(START + 15_000);
});

it('useNow notices a clock that jumps before its timer starts', () => {
  const { latest } = renderHook(() => {
    const now = useNow();
    useLayoutEffect(() => void vi.setSystemTime(START + HOUR_MS), []);
    return now;
  }, {});
  expect(latest()).toBe(START + HOUR_MS);
});
