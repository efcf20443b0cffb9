import { describe, expect, it } from 'vitest';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import { filtersOf, firstSearchCall } from '#src/api/reports/search-filters.ts';
import { startPreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import {
  answerTo,
  callerBefore,
  fakeFetch,
  listOf,
  silentFetch,
  type SentCall,
} from '#src/api/testing/fake-fetch.ts';
import { DataApiError } from '#src/api/data-api-error.ts';
import { matchingContacts } from '#src/api/requests/contacts.ts';
import { matchingRows } from './matching-rows.ts';

const term: SearchTerm = { kind: 'phone', digits: '79165551234' };
const days = { from: '2026-08-30', till: '2026-11-27' };

function must<T>(value: T | null): T {
  if (value === null) throw new Error('Not a value');
  return value;
}

const args = { userId: null, days, filter: must(filtersOf(term, 'call'))[0] };
const request = matchingRows('call', args);

const oneCall = (call: SentCall): Response => answerTo(call, listOf([{ person_id: 5 }], 12));

it('a report is asked with its parameters and the token', async () => {
  const { caller, calls } = callerBefore(oneCall);
  await expect(caller.api.call(request, caller)).resolves.toMatchObject({
    hits: [{ personId: 5 }],
    hasMore: false,
  });
  const first = firstSearchCall(term, { userId: null, days });
  expect(calls.map(({ body }) => [body['method'], body['params']])).toEqual([
    ['get.calls_report', { access_token: 'key', ...first.params }],
  ]);
});

describe('a call that was sent before the app', () => {
  const first = firstSearchCall(term, { userId: null, days });
  const sentBy = (fetch = fakeFetch(oneCall).fetch, call = first, key = 'key') =>
    startPreloadedCall(fetch, '/api/v2.0', key, call);

  it('is the answer: nothing is asked again', async () => {
    const { caller, calls } = callerBefore(oneCall);
    await expect(caller.api.call(request, { ...caller, sent: sentBy() })).resolves.toMatchObject({
      hits: [{ personId: 5 }],
    });
    expect(calls).toEqual([]);
  });

  it.each([
    ['of another token', first, 'other'],
    ['of other days', firstSearchCall(term, { userId: null, days: { ...days, till: '2026-11-28' } }), 'key'],
    ['of another phone', firstSearchCall({ kind: 'phone', digits: '7495' }, { userId: null, days }), 'key'],
    ['of another method', { ...first, method: 'get.chats_report' } as const, 'key'],
  ])('%s is aborted, and the report asked', async (_title, call, key) => {
    const { caller, calls } = callerBefore(oneCall);
    const sent = sentBy(silentFetch, call, key);
    await expect(caller.api.call(request, { ...caller, sent })).resolves.toMatchObject({
      hits: [{ personId: 5 }],
    });
    expect(calls).toHaveLength(1);
    await expect(sent.answer).rejects.toThrow('abort');
  });
});

describe('what is searched for is in no text of an error', () => {
  const echo = (call: SentCall): Response => {
    const params = JSON.stringify(call.body['params']);
    const data = {
      mnemonic: 'invalid_parameter_value',
      field: params,
      params: { object: params },
      extended_helper: `https://help.example/?q=${encodeURIComponent(params)}`,
    };
    return answerTo(call, { error: { code: -32602, message: `Bad filter ${params}`, data } });
  };

  it.each<[SearchTerm, readonly string[]]>([
    [term, ['79165551234']],
    [{ kind: 'email', email: 'anna@vokzal.example' }, ['vokzal']],
    [{ kind: 'name', name: 'Анна Каренина' }, ['Анна', 'Каренина', encodeURIComponent('Анна')]],
  ])('%j', async (searched, parts) => {
    const { caller } = callerBefore(echo);
    for (const filter of must(filtersOf(searched, 'request'))) {
      const error: unknown = await caller.api
        .call(matchingRows('request', { ...args, filter }), caller)
        .catch((reason: unknown) => reason);
      if (!(error instanceof DataApiError)) throw new Error('No DataApiError');
      const said = JSON.stringify([error, error.message, error.cause, error.failure]);
      expect(said).toContain('[search text]');
      for (const part of parts) expect(said).not.toContain(part);
    }
  });

  it('nor of contacts', async () => {
    const { caller } = callerBefore(echo);
    const filter = { field: 'emails', operator: 'jsquery', value: '# = "anna@vokzal.example"' };
    const error: unknown = await caller.api
      .call(matchingContacts({ userId: null, filter }), caller)
      .catch((reason: unknown) => reason);
    expect(JSON.stringify([error])).not.toContain('vokzal');
  });
});
