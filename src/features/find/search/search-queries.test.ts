import { isRecord } from '#src/lib/is-record.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { firstSearchCall } from '#src/api/reports/search-filters.ts';
import { startPreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import type { Fetch } from '#src/api/rpc/exchange.ts';
import { answerTo, fakeFetch } from '#src/api/testing/fake-fetch.ts';
import { newestDays } from '#src/lib/days.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import { failedSteps, foundPeople } from './selectors.ts';
import { phone } from './testing/hit.ts';
import { refused, rows, searchOf, type Params } from './testing/search-before-api.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

const email: SearchTerm = { kind: 'email', email: 'klara@book.example' };
const name: SearchTerm = { kind: 'name', name: 'Клара' };

const has = ({ filter }: Params, text: string): boolean => JSON.stringify(filter).includes(text);

describe('a phone', () => {
  it('whose “+” is refused is asked for with digits only', async () => {
    const { actions, results, methods } = searchOf({
      'get.calls_report': (params) =>
        has(params, '+7') ? refused('invalid_parameter_value', 'filter.value') : rows([{ person_id: 5 }]),
    });
    await actions.run();
    expect(methods()).toEqual(['calls_report', 'calls_report']);
    expect(foundPeople(results())).toHaveLength(1);
    expect(results().points).toBe(1);
  });

  it('that is refused in each spelling has failed', async () => {
    const { actions, results, methods } = searchOf({ 'get.calls_report': refused('filter_prohibited') });
    await actions.run();
    expect(methods().filter((method) => method === 'calls_report')).toHaveLength(2);
    expect(failedSteps(results())).toMatchObject([{ report: 'call' }]);
  });

  it.each([
    ['forbidden', null],
    ['invalid_parameter_value', 'user_id'],
  ] as const)(
    'is asked for once where it is not the value that is refused: %s of %s',
    async (mnemonic, field) => {
      const { actions, methods } = searchOf({ 'get.calls_report': refused(mnemonic, field) });
      await actions.run();
      expect(methods().filter((method) => method === 'calls_report')).toHaveLength(1);
    },
  );
});

describe('a name', () => {
  it.each(['invalid_parameter_value', 'error'])(
    'is asked for by `like` where `ilike` is refused with %s; chats have no names',
    async (mnemonic) => {
      const { actions, results, methods } = searchOf(
        {
          'get.calls_report': (params) =>
            has(params, 'ilike')
              ? refused(mnemonic)
              : rows([{ person_id: 5, contact_full_name: 'Клара Новикова' }]),
        },
        { term: name },
      );
      await actions.run();
      expect(methods()).toEqual(['offline_messages_report', 'calls_report', 'calls_report']);
      expect(foundPeople(results())).toMatchObject([{ hits: [{ matched: 'Клара Новикова' }] }]);
      expect(results().points).toBe(2);
    },
  );
});

describe('an e-mail', () => {
  const contacts = [{ id: 31 }, { id: 32 }];

  it('that no request has leads through the address book to calls of its contacts', async () => {
    const { actions, results, methods, calls } = searchOf(
      { 'get.contacts': rows(contacts), 'get.calls_report': rows([{ person_id: 5, contact_id: 31 }]) },
      { term: email },
    );
    await actions.run();
    expect(methods()).toEqual(['offline_messages_report', 'contacts', 'calls_report']);
    expect(calls.at(-1)?.body['params']).toMatchObject({
      filter: { field: 'contact_id', operator: 'in', value: [31, 32] },
    });
    expect(foundPeople(results())).toMatchObject([{ hits: [{ matched: 'klara@book.example' }] }]);
    expect(results().points).toBe(3);
  });

  it('asks the address book once, and no calls of nobody', async () => {
    const { actions, results, methods } = searchOf({}, { term: email });
    await actions.run();
    await actions.earlier();
    expect(methods()).toEqual(['offline_messages_report', 'contacts', 'offline_messages_report']);
    expect(results().steps.at(-1)).toMatchObject({
      report: 'call',
      status: 'answered',
      total: 0,
    });
  });

  it('is matched as the account’s address book allows', async () => {
    const { actions, methods, results } = searchOf(
      {
        'get.contacts': (params) => (has(params, 'jsquery') ? refused('filter_prohibited') : rows(contacts)),
        'get.calls_report': (params) => (has(params, '"in"') ? refused('invalid_parameter_value') : rows([])),
      },
      { term: email },
    );
    await actions.run();
    expect(methods().slice(1)).toEqual(['contacts', 'contacts', 'calls_report', 'calls_report']);
    expect(failedSteps(results())).toEqual([]);
  });

  it('of a hundred contacts takes two calls, each small enough for the web server', async () => {
    const many = Array.from({ length: 100 }, (_, id) => ({ id: id + 1 }));
    const sizes: number[] = [];
    const { actions, results } = searchOf(
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
    await actions.run();
    expect(sizes).toEqual([80, 20]);
    expect(foundPeople(results())).toHaveLength(2);
    expect(results().steps.at(-1)).toMatchObject({ total: 2 });
    // Requests, the address book, and twice calls.
    expect(results().points).toBe(4);
  });

  it('whose address book is refused: the calls have failed', async () => {
    const { actions, results } = searchOf({ 'get.contacts': refused('forbidden') }, { term: email });
    await actions.run();
    expect(failedSteps(results())).toMatchObject([{ report: 'call' }]);
  });
});

describe('a call that was sent before the app', () => {
  it('is the first one', async () => {
    const { fetch } = fakeFetch((call) => answerTo(call, rows([{ person_id: 5 }])));
    const { actions, results, calls } = searchOf({}, { sent: sentBy(fetch) });
    await actions.run();
    expect(calls).toEqual([]);
    expect(foundPeople(results())).toHaveLength(1);
    expect(results().points).toBe(1);
    await actions.further();
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
  const { actions, queryClient } = searchOf({ 'get.contacts': rows([{ id: 31 }]) }, { term });
  const hashes = new Set<string>();
  queryClient.getQueryCache().subscribe(({ query }) => hashes.add(decodeURIComponent(query.queryHash)));
  await actions.run();
  expect(hashes.size).toBeGreaterThan(1);
  for (const hash of hashes) expect(hash).not.toMatch(/79165551234|klara|Клара/);
});
