import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { callerAnswered } from '#src/api/testing/fake-fetch.ts';
import { createQueryClient, requestQuery } from './queries.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.useFakeTimers();
});

afterEach(() => void vi.useRealTimers());

it('a call that nothing shows any more is not aborted, and its answer stays ten minutes', async () => {
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  const { caller, calls } = callerAnswered(async ({ init }) => {
    await held;
    init.signal?.throwIfAborted();
    return { result: { data: [] } };
  });
  const queryClient = createQueryClient(() => {});
  const query = requestQuery(caller, {
    method: 'getobj.visitor',
    params: {},
    parse: (data) => data,
    key: {},
  });
  const look = () => new QueryObserver(queryClient, query).subscribe(() => {});
  const leave = look();
  leave();
  answer();
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  look()();
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  expect(queryClient.getQueryData(query.queryKey)).toEqual([]);
  expect(calls).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(queryClient.getQueryData(query.queryKey)).toBeUndefined();
});
