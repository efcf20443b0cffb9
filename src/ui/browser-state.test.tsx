import { act } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderHook } from '#src/ui/testing/render.tsx';
import { useNow } from './browser-state.ts';

const START = Date.parse('2026-03-02T10:05:00Z');

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
    useLayoutEffect(() => void vi.setSystemTime(START + 3_600_000), []);
    return useNow();
  }, {});
  expect(latest()).toBe(START + 3_600_000);
});
