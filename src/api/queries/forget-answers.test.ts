import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { forgetAnswers } from '#src/api/queries/query-client.ts';

test('what a sign-in had fetched is forgotten and what is on its way given up; what belongs to nobody stays', () => {
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
  forgetAnswers(client);
  expect(onTheWay?.aborted).toBe(true);
  expect(
    client
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey),
  ).toEqual([['demo']]);
});
