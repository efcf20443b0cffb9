import { isRecord } from '#src/lib/is-record.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { firstSearchCall } from '#src/api/reports/search-filters.ts';
import { startPreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import type { Fetch } from '#src/api/rpc/exchange.ts';
import { fakeFetch, jsonResponse } from '#src/api/testing/fake-fetch.ts';
import { newestDays } from '#src/lib/search/search-days.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import { failedSteps, foundPeople } from './selectors.ts';
import { phone } from './testing/hit.ts';
import { refused, rows, searchOf, type Params } from './testing/search-of.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

const email: SearchTerm = { kind: 'email', email: 'klara@book.example' };
const name: SearchTerm = { kind: 'name', name: 'Клара' };

const has = ({ filter }: Params, text: string): boolean => JSON.stringify(filter).includes(text);

describe('a phone', () => {
  it('whose “+” is refused is asked for with digits only', async () => {
    const { searcher, state, methods } = searchOf({
      'get.calls_report': (params) =>
        has(params, '+7') ? refused('invalid_parameter_value', 'filter.value') : rows([{ person_id: 5 }]),
    });
    await searcher.run();
    expect(methods()).toEqual(['calls_report', 'calls_report']);
    expect(foundPeople(state())).toHaveLength(1);
    expect(state().points).toBe(1);
  });

  it('that is refused in each spelling has failed', async () => {
    const { searcher, state, methods } = searchOf({ 'get.calls_report': refused('filter_prohibited') });
    await searcher.run();
    expect(methods().filter((method) => method === 'calls_report')).toHaveLength(2);
    expect(failedSteps(state())).toMatchObject([{ part: 'calls' }]);
  });

  it.each([
    ['forbidden', null],
    ['invalid_parameter_value', 'user_id'],
  ] as const)(
    'is asked for once where it is not the value that is refused: %s of %s',
    async (mnemonic, field) => {
      const { searcher, methods } = searchOf({ 'get.calls_report': refused(mnemonic, field) });
      await searcher.run();
      expect(methods().filter((method) => method === 'calls_report')).toHaveLength(1);
    },
  );
});

describe('a name', () => {
  it.each(['invalid_parameter_value', 'error'])(
    'is asked for by `like` where `ilike` is refused with %s; chats have no names',
    async (mnemonic) => {
      const { searcher, state, methods } = searchOf(
        {
          'get.calls_report': (params) =>
            has(params, 'ilike')
              ? refused(mnemonic)
              : rows([{ person_id: 5, contact_full_name: 'Клара Новикова' }]),
        },
        { term: name },
      );
      await searcher.run();
      expect(methods()).toEqual(['offline_messages_report', 'calls_report', 'calls_report']);
      expect(foundPeople(state())).toMatchObject([{ hits: [{ matched: 'Клара Новикова' }] }]);
      expect(state().points).toBe(2);
    },
  );
});

describe('an e-mail', () => {
  const contacts = [{ id: 31 }, { id: 32 }];

  it('that no request has leads through the address book to calls of its contacts', async () => {
    const { searcher, state, methods, calls } = searchOf(
      { 'get.contacts': rows(contacts), 'get.calls_report': rows([{ person_id: 5, contact_id: 31 }]) },
      { term: email },
    );
    await searcher.run();
    expect(methods()).toEqual(['offline_messages_report', 'contacts', 'calls_report']);
    expect(calls.at(-1)?.body['params']).toMatchObject({
      filter: { field: 'contact_id', operator: 'in', value: [31, 32] },
    });
    expect(foundPeople(state())).toMatchObject([{ hits: [{ matched: 'klara@book.example' }] }]);
    expect(state().points).toBe(3);
  });

  it('asks the address book once, and no calls of nobody', async () => {
    const { searcher, state, methods } = searchOf({}, { term: email });
    await searcher.run();
    await searcher.earlier();
    expect(methods()).toEqual(['offline_messages_report', 'contacts', 'offline_messages_report']);
    expect(state().steps.at(-1)).toMatchObject({ part: 'calls', outcome: { status: 'answered', total: 0 } });
  });

  it('is matched as the account’s address book allows', async () => {
    const { searcher, methods, state } = searchOf(
      {
        'get.contacts': (params) => (has(params, 'jsquery') ? refused('filter_prohibited') : rows(contacts)),
        'get.calls_report': (params) => (has(params, '"in"') ? refused('invalid_parameter_value') : rows([])),
      },
      { term: email },
    );
    await searcher.run();
    expect(methods().slice(1)).toEqual(['contacts', 'contacts', 'calls_report', 'calls_report']);
    expect(failedSteps(state())).toEqual([]);
  });

  it('of a hundred contacts takes two calls, each small enough for the web server', async () => {
    const many = Array.from({ length: 100 }, (_, id) => ({ id: id + 1 }));
    const sizes: number[] = [];
    const { searcher, state } = searchOf(
      {
        'get.contacts': rows(many),
        'get.calls_report': (params) => {
          const { filter } = params;
          if (has(params, '"in"')) return refused('invalid_parameter_value');
          sizes.push(isRecord(filter) && Array.isArray(filter['filters']) ? filter['filters'].length : 0);
          return rows([{ person_id: sizes.length, contact_id: 1 }], 1);
        },
      },
      { term: email },
    );
    await searcher.run();
    expect(sizes).toEqual([80, 20]);
    expect(foundPeople(state())).toHaveLength(2);
    expect(state().steps.at(-1)?.outcome).toMatchObject({ total: 2 });
    // Requests, the address book, and twice calls.
    expect(state().points).toBe(4);
  });

  it('whose address book is refused: the calls have failed', async () => {
    const { searcher, state } = searchOf({ 'get.contacts': refused('forbidden') }, { term: email });
    await searcher.run();
    expect(failedSteps(state())).toMatchObject([{ part: 'calls' }]);
  });
});

describe('a call that was sent before the app', () => {
  it('is the first one', async () => {
    const { fetch } = fakeFetch(({ body }) =>
      jsonResponse({ jsonrpc: '2.0', id: body['id'], result: { data: [{ person_id: 5 }] } }),
    );
    const { searcher, state, calls } = searchOf({}, { sent: sentBy(fetch) });
    await searcher.run();
    expect(calls).toEqual([]);
    expect(foundPeople(state())).toHaveLength(1);
    expect(state().points).toBe(1);
    await searcher.further();
    expect(calls).toHaveLength(2);
  });
});

function sentBy(fetch: Fetch) {
  const days = newestDays(new Date(2026, 10, 26));
  const first = firstSearchCall(phone, { userId: null, days });
  if (first === null) throw new Error('No call');
  return startPreloadedCall(fetch, '/api/v2.0', 'key', first);
}

it.each([phone, email, name])('the key of no query holds the $kind', async (term) => {
  const { searcher, queryClient } = searchOf({ 'get.contacts': rows([{ id: 31 }]) }, { term });
  const hashes = new Set<string>();
  queryClient.getQueryCache().subscribe(({ query }) => hashes.add(decodeURIComponent(query.queryHash)));
  await searcher.run();
  expect(hashes.size).toBeGreaterThan(1);
  for (const hash of hashes) expect(hash).not.toMatch(/79165551234|klara|Клара/);
});
