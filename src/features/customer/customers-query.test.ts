import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { DataApiError } from '#src/api/data-api-error.ts';
import { callerAnswered, listOf } from '#src/api/testing/fake-fetch.ts';
import { customersQuery } from './customers-query.ts';

const lists: Record<string, object> = {
  'get.customers': listOf([{ id: 1, name: 'Ромашка' }]),
  'get.customer_users': listOf([{ id: 11, name: 'Анна', login: 'anna', customer_id: 1 }]),
};

function setUp(refused: string | null = null) {
  const refusal = { error: { code: -32003, message: 'No', data: { mnemonic: 'forbidden' } } };
  const { caller, calls } = callerAnswered(({ body }) => {
    const method = String(body['method']);
    return method === refused ? refusal : (lists[method] ?? listOf([]));
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

it.each(['get.customers', 'get.customer_users'])('fails where %s is refused', async (refused) => {
  const error: unknown = await setUp(refused)
    .load()
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DataApiError);
  expect(error).toMatchObject({ failure: { mnemonic: 'forbidden' }, call: { method: refused } });
});
