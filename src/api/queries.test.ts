import { onlineManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { callerAnswered } from '#src/api/testing/fake-fetch.ts';
import { exampleCall, exampleRefusal } from '#src/api/testing/failures.ts';
import { DataApiError } from './errors.ts';
import { createQueryClient, removeSignInData, requestQuery, cancelFetches } from './queries.ts';

it('the end of a sign-in forgets its responses and aborts its calls, and leaves the others', () => {
  const client = new QueryClient();
  const others = [['person_visitors', { signInId: 'another' }], ['demo']];
  const ended = { signInId: 'a sign-in' };
  for (const key of [['person_visitors', { ...ended, personId: 1 }], ...others]) client.setQueryData(key, []);
  let onTheWay: AbortSignal | undefined;
  const queryFn = ({ signal }: { signal: AbortSignal }) => {
    onTheWay = signal;
    return new Promise(() => {});
  };
  void client.fetchQuery({ queryKey: ['account', ended], queryFn }).catch(() => {});
  removeSignInData(client, ended.signInId);
  expect(onTheWay?.aborted).toBe(true);
  const kept = client.getQueryCache().getAll();
  expect(kept.map(({ queryKey }) => queryKey)).toEqual(others);
});

it('the next sign-in fetches what was on its way when the token was refused', async () => {
  const client = new QueryClient();
  client.setQueryData(['shown'], 'older', { updatedAt: 1 });
  client.setQueryData(['not fetched'], 'older', { updatedAt: 1 });
  const fetch = (queryKey: readonly string[]) =>
    client.fetchQuery({ queryKey, queryFn: () => new Promise(() => {}) });
  void fetch(['shown']);
  const onTheWay = fetch(['never shown']);
  const cancelled = cancelFetches(client);
  await expect(onTheWay).rejects.toThrow('CancelledError');
  await cancelled;
  const read = (key: string) => client.getQueryState([key]);
  const older = { status: 'success', fetchStatus: 'idle', data: 'older', dataUpdatedAt: 1, error: null };
  expect(read('shown')).toMatchObject({ ...older, isInvalidated: true });
  expect(read('not fetched')).toMatchObject({ ...older, isInvalidated: false });
  expect(read('never shown')).toMatchObject({ status: 'pending', fetchStatus: 'idle', error: null });
});

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
  const queryClient = createQueryClient();
  const request = { method: 'getobj.visitor', params: {}, parse: (data: unknown) => data, key: {} } as const;
  const query = requestQuery(caller, request);
  const look = () => new QueryObserver(queryClient, query).subscribe(() => {});
  look()();
  answer();
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  look()();
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  expect(queryClient.getQueryData(query.queryKey)).toEqual([]);
  expect(calls).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(queryClient.getQueryData(query.queryKey)).toBeUndefined();
});

it.each([
  [{ kind: 'network' }, 2],
  [{ kind: 'timeout' }, 2],
  [exampleRefusal({ mnemonic: 'forbidden' }).failure, 1],
] as const)(
  'a query that failed by %j is fetched %i times once the network is back',
  async (failure, times) => {
    const queryClient = createQueryClient();
    queryClient.mount();
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(new DataApiError(failure, exampleCall)));
    const observer = new QueryObserver(queryClient, { queryKey: ['failed'], queryFn, retry: false });
    onTestFinished(observer.subscribe(() => {}));
    for (const isOnline of [true, false, true]) {
      onlineManager.setOnline(isOnline);
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(queryFn).toHaveBeenCalledTimes(times);
  },
);
