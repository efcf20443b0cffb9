import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { unlessLeaving } from './waiting.ts';

const page = new EventTarget();
const leave = () => page.dispatchEvent(new Event('beforeunload'));
const after = <T>(ms: number, end: () => T) => new Promise((resolve) => setTimeout(resolve, ms)).then(end);
const breakOff = () => {
  throw new TypeError('broken off');
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', vi.fn(page.addEventListener.bind(page)));
  vi.stubGlobal('removeEventListener', vi.fn(page.removeEventListener.bind(page)));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a failure is told at once', async () => {
  await expect(unlessLeaving(Promise.reject(new TypeError('broken off')))).rejects.toThrow('broken off');
});

it('what is loaded is there, whether the page is being left or not', async () => {
  const loaded = unlessLeaving(after(1_000, () => 1));
  leave();
  await vi.advanceTimersByTimeAsync(1_000);
  await expect(loaded).resolves.toBe(1);
});

it('a failure while the page is being left is told only if the page stays', async () => {
  const told = vi.fn<(error: unknown) => void>();
  void unlessLeaving(after(1_000, breakOff)).catch(told);
  leave();
  await vi.advanceTimersByTimeAsync(4_900);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toHaveBeenCalledOnce();
});

it('nothing listens once all is loaded, as a listener delays every navigation', async () => {
  await unlessLeaving(Promise.resolve());
  await expect(unlessLeaving(Promise.reject(new TypeError('broken off')))).rejects.toThrow('broken off');
  expect(addEventListener).toHaveBeenCalledTimes(2);
  expect(vi.mocked(removeEventListener).mock.calls).toEqual(vi.mocked(addEventListener).mock.calls);
});
