import { act } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { renderHook } from '#src/ui/testing/render.tsx';
import { useNow } from './browser-state.ts';

const START = Date.parse('2026-03-02T10:05:00Z');

it('useNow updates every 15 seconds', () => {
  vi.useFakeTimers({ now: START });
  onTestFinished(() => void vi.useRealTimers());
  const { latest } = renderHook(() => useNow(), {});
  expect(latest()).toBe(START);
  act(() => void vi.advanceTimersByTime(14_000));
  expect(latest()).toBe(START);
  act(() => void vi.advanceTimersByTime(1000));
  expect(latest()).toBe(START + 15_000);
});
