import { CancelledError, QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { DataApiError } from '#src/api/data-api-error.ts';
import { answerTo, callerBefore } from '#src/api/testing/fake-fetch.ts';
import { userOf } from '#src/api/testing/ids.ts';
import { createCustomerNames } from '#src/session/stores/customers.ts';
import { safeStorage } from '#src/session/stores/stored.ts';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { customerNameQuery } from './customer-names.tsx';

type Answers = Readonly<Record<string, Record<string, unknown>>>;

const refused = (mnemonic: string) => ({ error: { code: -32003, message: 'No', data: { mnemonic } } });
const account = (app_name: unknown) => ({ result: { data: { app_name, user_name: 'Мария' } } });
const lists: Answers = {
  'get.customers': { result: { data: [{ id: 20, name: 'ООО «Ромашка»' }] } },
  'get.customer_users': { result: { data: [{ id: 2001, name: 'Мария', customer_id: 20 }] } },
};
const noLists: Answers = {
  'get.customers': refused('forbidden'),
  'get.customer_users': refused('forbidden'),
};

type Stage = 'getobj.account' | 'get.customer_users';

/** `during`: called while an answer is awaited, before it comes. */
function setUp(answers: Answers, during: (stage: string) => void = () => {}) {
  const { caller, calls } = callerBefore((call) => {
    const method = String(call.body['method']);
    during(method);
    return answerTo(call, { ...answers[method] });
  });
  const userId = userOf(2001);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const names = createCustomerNames(safeStorage(() => new MemoryStorage()));
  const options = customerNameQuery(caller, userId, names);
  return {
    options,
    ask: () => client.fetchQuery(options),
    methods: () => calls.map(({ body }) => body['method']),
    calls,
    learned: () => names.getState().map(({ name }) => name),
    client,
  };
}

describe('customerNameQuery', () => {
  it('takes the account’s name by one call, with the user_id, and asks once', async () => {
    const { ask, calls, learned } = setUp({ 'getobj.account': account(' ООО\n«Ромашка»\u202e ') });
    expect(await ask()).toBe('ООО «Ромашка»');
    expect(await ask()).toBe('ООО «Ромашка»');
    expect(learned()).toEqual(['ООО «Ромашка»']);
    expect(calls.map(({ body }) => body)).toMatchObject([
      { method: 'getobj.account', params: { access_token: 'key', user_id: 2001 } },
    ]);
  });

  it.each([
    ['refuses the address', refused('ip_not_whitelisted')],
    ['gives no right', refused('forbidden')],
    ['is disabled', refused('account_inactive')],
    ['has no name', account(null)],
    ['has a blank name', account(' \u200b')],
    ['has a number for a name', account(7)],
  ])('takes the name of the lists where the account %s', async (_title, answer) => {
    const { ask, methods } = setUp({ ...lists, 'getobj.account': answer });
    expect(await ask()).toBe('ООО «Ромашка»');
    expect(methods()).toHaveLength(3);
  });

  it('is null for a customer that is in no list either, and is not asked for again', async () => {
    const empty = { result: { data: [] } };
    const { ask, methods } = setUp({
      'getobj.account': refused('forbidden'),
      'get.customers': empty,
      'get.customer_users': empty,
    });
    expect(await ask()).toBeNull();
    expect(await ask()).toBeNull();
    expect(methods()).toEqual(['getobj.account', 'get.customers', 'get.customer_users']);
  });

  it.each([
    ['a spent limit', { ...lists, 'getobj.account': refused('limit_exceeded') }, 1],
    ['the service’s own failure', { ...lists, 'getobj.account': refused('internal_error') }, 1],
    ['a reason that is new', { ...lists, 'getobj.account': refused('some_new_reason') }, 1],
    ['a rejected token', { ...lists, 'getobj.account': refused('access_token_expired') }, 1],
    ['lists that are refused as well', { ...noLists, 'getobj.account': refused('forbidden') }, 3],
  ])('fails with %s', async (_title, answers, count) => {
    const { ask, calls } = setUp(answers);
    await expect(ask()).rejects.toThrow(DataApiError);
    expect(calls).toHaveLength(count);
  });

  it.each<[Stage, readonly string[]]>([
    ['getobj.account', ['getobj.account']],
    ['get.customer_users', ['getobj.account', 'get.customers', 'get.customer_users']],
  ])('stops at a sign-out while it waits for %s, and keeps nothing', async (at, expected) => {
    const answers = { ...lists, 'getobj.account': refused('forbidden') };
    const { ask, methods, client, learned } = setUp(answers, (stage) => {
      if (stage !== at) return;
      void client.cancelQueries();
      client.removeQueries();
    });
    await expect(ask()).rejects.toThrow(CancelledError);
    // What would go on does so in later tasks.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(methods()).toEqual(expected);
    expect(client.getQueryCache().getAll()).toEqual([]);
    expect(learned()).toEqual([]);
  });
});
