import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const broken = () => Promise.reject(new TypeError('broken off'));
const listeners = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal('addEventListener', listeners.addEventListener.bind(listeners));
});
afterEach(() => void vi.useRealTimers());

it('a failure is told at once', async () => {
  const { unlessLeaving } = await import('./waiting.ts');
  await expect(unlessLeaving(broken())).rejects.toThrow('broken off');
});

it('what is loaded is there, whether the page is being left or not', async () => {
  const { unlessLeaving } = await import('./waiting.ts');
  listeners.dispatchEvent(new Event('beforeunload'));
  await expect(unlessLeaving(Promise.resolve(1))).resolves.toBe(1);
});

it('a failure while the page is being left is told only if the page stays', async () => {
  const { unlessLeaving } = await import('./waiting.ts');
  listeners.dispatchEvent(new Event('beforeunload'));
  await vi.advanceTimersByTimeAsync(1_000);
  const told = vi.fn<(error: unknown) => void>();
  void unlessLeaving(broken()).catch(told);
  await vi.advanceTimersByTimeAsync(3_900);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toHaveBeenCalledOnce();
  await expect(unlessLeaving(broken())).rejects.toThrow('broken off');
});
