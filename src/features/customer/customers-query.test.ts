import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { DataApiError } from '#src/api/data-api-error.ts';
import { answerTo, callerBefore, type SentCall } from '#src/api/testing/fake-fetch.ts';
import { customersQuery } from './customers-query.ts';

type Row = Record<string, unknown>;
type Lists = Record<string, readonly Row[]>;
type Answer = (rows: readonly Row[], call: { method: string; offset: number }) => Row;

const range = (length: number, make: (index: number) => Row) => Array.from({ length }, (_, i) => make(i));

const listsOf = (customers: number, users: number): Lists => ({
  'get.customers': range(customers, (index) => ({ id: index + 1, name: `c${index + 1}`, status: 'active' })),
  'get.customer_users': range(users, (index) => ({
    id: 1_000_000 + index,
    name: `u${index}`,
    login: `l${index}`,
    customer_id: (index % customers) + 1,
  })),
});

function partOf({ body: { params } }: SentCall): { limit: number; offset: number } {
  const numbers = new Map<string, unknown>(Object.entries(params ?? {}));
  return { limit: Number(numbers.get('limit')), offset: Number(numbers.get('offset')) };
}

const page: Answer = (rows) => ({ result: { data: rows } });

/** The service: pages as asked for, but never more than `longest` rows; `answer` wraps a page. */
function setUp(lists: Lists, answer: Answer = page, longest = 10_000) {
  const { caller, calls } = callerBefore((call) => {
    const method = String(call.body['method']);
    const { limit, offset } = partOf(call);
    const rows = (lists[method] ?? []).slice(offset, offset + Math.min(limit, longest));
    return answerTo(call, answer(rows, { method, offset }));
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const load = () => client.fetchQuery(customersQuery(caller));
  return { load, calls };
}

describe('customersQuery', () => {
  it.each([
    [300, 460, 2],
    [2000, 9999, 2],
    [200, 10_001, 3],
  ])('%i customers with %i users: %i calls', async (customers, users, expected) => {
    const { load, calls } = setUp(listsOf(customers, users));
    const index = await load();
    expect(index).toHaveLength(customers);
    expect(index.flatMap((customer) => customer.users)).toHaveLength(users);
    expect(calls).toHaveLength(expected);
  });

  it('asks no further where the length of the list is told', async () => {
    const lists = listsOf(200, 10_000);
    const { load, calls } = setUp(lists, (rows, { method }) => ({
      result: { data: rows, metadata: { total_items: lists[method]?.length } },
    }));
    expect((await load()).flatMap((customer) => customer.users)).toHaveLength(10_000);
    expect(calls).toHaveLength(2);
  });

  it('goes on after a short page where more is told of', async () => {
    const lists = listsOf(20, 25);
    const counted: Answer = (rows, { method }) => ({
      result: { data: rows, metadata: { total_items: lists[method]?.length } },
    });
    const { load, calls } = setUp(lists, counted, 10);
    expect((await load()).flatMap((customer) => customer.users)).toHaveLength(25);
    expect(calls).toHaveLength(5);
  });

  it('stops at an empty page, whatever is told', async () => {
    const { load, calls } = setUp(listsOf(3, 3), (rows) => ({
      result: { data: rows, metadata: { total_items: 1_000_000 } },
    }));
    expect(await load()).toHaveLength(3);
    expect(calls).toHaveLength(4);
  });

  it('asks for nothing beyond the last offset', async () => {
    // Rows that cannot be read: quickly passed over, but they fill the page.
    const full = range(10_000, () => ({}));
    const { load, calls } = setUp({}, (_rows, { method }) => ({
      result: { data: method === 'get.customers' ? [] : full },
    }));
    await load();
    const offsets = calls.map((call) => partOf(call).offset);
    expect(Math.max(...offsets)).toBe(100_000);
    expect(calls).toHaveLength(1 + 11);
  });

  it('makes no call a second time', async () => {
    const { load, calls } = setUp(listsOf(3, 3));
    expect(await load()).toBe(await load());
    expect(calls).toHaveLength(2);
  });

  it.each(['get.customers', 'get.customer_users'])('fails where %s is refused', async (refused) => {
    const refusal = {
      error: { code: -32003, message: 'Permission denied', data: { mnemonic: 'forbidden' } },
    };
    const { load } = setUp(listsOf(3, 3), (rows, call) =>
      call.method === refused ? refusal : page(rows, call),
    );
    const error: unknown = await load().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DataApiError);
    expect(error).toMatchObject({
      failure: { kind: 'api', mnemonic: 'forbidden' },
      call: { method: refused },
    });
  });
});
