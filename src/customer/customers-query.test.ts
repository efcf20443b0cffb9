import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { callerAnswered, listOf, refused } from '#src/api/testing/fake-fetch.ts';
import { customersQuery } from './customer-list.ts';

const lists: Record<string, object> = {
  'get.customers': listOf([{ id: 1, name: 'Ромашка' }]),
  'get.customer_users': listOf([{ id: 11, name: 'Анна', login: 'anna', customer_id: 1 }]),
};

function setUp(refusing: string | null = null) {
  const { caller, calls } = callerAnswered(({ body }) => {
    const method = String(body['method']);
    return method === refusing ? refused : (lists[method] ?? listOf([]));
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return { load: () => client.fetchQuery(customersQuery(caller)), calls };
}

it('customers and users are fetched once', async () => {
  const { load, calls } = setUp();
  expect(await load()).toMatchObject([[{ userId: 11, name: 'Ромашка' }]]);
  await load();
  expect(calls).toHaveLength(2);
});

it.each(['get.customers', 'get.customer_users'])('fails where %s is refused', async (method) => {
  const failure = { mnemonic: 'forbidden' };
  await expect(setUp(method).load()).rejects.toMatchObject({ failure, call: { method } });
});
