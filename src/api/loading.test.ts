import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, onTestFinished, vi } from 'vitest';
import { whenSettled } from './loading.ts';

it('whenSettled resolves a moment after the last answer, in which nothing is fetched', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const queryClient = new QueryClient();
  /** Shows a query that is being fetched for so many ms. */
  const show = (key: string, ms: number) =>
    new QueryObserver(queryClient, {
      queryKey: [key],
      queryFn: () => new Promise((resolve) => setTimeout(() => resolve(key), ms)),
    }).subscribe(() => {});
  const resolved = vi.fn<() => void>();

  show('report', 120);
  show('portal', 250);
  void whenSettled(queryClient).then(resolved);
  await vi.advanceTimersByTimeAsync(260);
  // A result may start the next query.
  show('messages', 100);
  await vi.advanceTimersByTimeAsync(150);
  expect(resolved, 'the answer may not be drawn yet').not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(resolved).toHaveBeenCalledOnce();
});
