import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { callerAnswered } from '#src/api/testing/fake-fetch.ts';
import { createQueryClient, removeSignInData, requestQuery, resetFailedQueries } from './queries.ts';

it('the end of a sign-in forgets its answers and aborts its calls, and leaves the others', () => {
  const client = new QueryClient();
  const signIn = { signInId: 'a sign-in' };
  client.setQueryData(['person_visitors', { ...signIn, personId: 1 }], ['a record']);
  client.setQueryData(['demo'], 'the demo');
  let onTheWay: AbortSignal | undefined;
  void client
    .fetchQuery({
      queryKey: ['account', signIn],
      queryFn: ({ signal }) => {
        onTheWay = signal;
        return new Promise(() => {});
      },
    })
    .catch(() => {});
  removeSignInData(client);
  expect(onTheWay?.aborted).toBe(true);
  const kept = client.getQueryCache().getAll();
  expect(kept.map(({ queryKey }) => queryKey)).toEqual([['demo']]);
});

it('the next sign-in fetches what a refused token has failed, and what was on its way', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const refused = () => Promise.reject(new Error('refused'));
  client.setQueryData(['shown'], 'older', { updatedAt: 1 });
  await client.fetchQuery({ queryKey: ['shown'], queryFn: refused }).catch(() => {});
  await client.fetchQuery({ queryKey: ['never shown'], queryFn: refused }).catch(() => {});
  const onTheWay = client.fetchQuery({ queryKey: ['on its way'], queryFn: () => new Promise(() => {}) });
  resetFailedQueries(client);
  await expect(onTheWay).rejects.toThrow('CancelledError');
  const read = (key: string) => client.getQueryState([key]);
  const older = { data: 'older', dataUpdatedAt: 1, isInvalidated: true };
  expect(read('shown')).toMatchObject({ status: 'success', ...older });
  for (const key of ['never shown', 'on its way'])
    expect(read(key)).toMatchObject({ status: 'pending', fetchStatus: 'idle', error: null });
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
