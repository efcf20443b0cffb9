import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { removeSignInData, resetFailedQueries } from './queries.ts';

test('removeSignInData forgets the answers of a sign-in, and aborts its calls', () => {
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
  expect(
    client
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey),
  ).toEqual([['demo']]);
});

test('resetFailedQueries restores the state before the refusal, and aborts calls', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const refused = () => Promise.reject(new Error('refused'));
  client.setQueryData(['shown'], 'older', { updatedAt: 1 });
  await client.fetchQuery({ queryKey: ['shown'], queryFn: refused }).catch(() => {});
  await client.fetchQuery({ queryKey: ['never shown'], queryFn: refused }).catch(() => {});
  const onTheWay = client.fetchQuery({ queryKey: ['on its way'], queryFn: () => new Promise(() => {}) });
  resetFailedQueries(client);
  await expect(onTheWay).rejects.toThrow('CancelledError');
  const queryState = (key: string) => client.getQueryState([key]);
  expect(queryState('shown')).toMatchObject({
    status: 'success',
    data: 'older',
    dataUpdatedAt: 1,
    isInvalidated: true,
  });
  for (const key of ['never shown', 'on its way'])
    expect(queryState(key)).toMatchObject({ status: 'pending', fetchStatus: 'idle', error: null });
});
