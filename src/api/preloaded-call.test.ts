import { expect, it } from 'vitest';
import { toPersonKey, toToken } from '#src/domain/testing/ids.ts';
import { createDataApi } from './data-api.ts';
import { startPreloadedCall } from './http-post.ts';
import { personVisitorsParams, personVisitorsRequest } from './person-visitors.ts';
import { fakeFetch, jsonResponse, silentFetch, answerTo } from './testing/fake-fetch.ts';
import { preload } from './testing/preloaded-call.ts';

const person = toPersonKey(7_000_000_005);

it('a preloaded call sends the whole request, with an id of its own', () => {
  const { call, calls } = preload({ person });
  expect(calls).toHaveLength(1);
  expect(calls[0]?.init).toMatchObject({ method: 'POST', credentials: 'omit', cache: 'no-store' });
  expect(calls[0]?.init.body).toBe(
    `{"jsonrpc":"2.0","id":"${call.requestId}","method":"get.person_visitors","params":{"access_token":"key","person_id":7000000005}}`,
  );
});

it('a preloaded call compares its token without exposing it', () => {
  const { call } = preload();
  expect(call.usesToken('key')).toBe(true);
  expect(call.usesToken('other')).toBe(false);
  expect(JSON.stringify(call)).not.toContain('key');
});

it('a preloaded call is settled once it has its response', async () => {
  const { call } = preload({ respond: () => jsonResponse({}) });
  expect(call.isSettled()).toBe(false);
  await expect(call.response).resolves.toMatchObject({ text: '{}', status: 200 });
  expect(call.isSettled()).toBe(true);
});

it.each([
  ['another token', 'other', person],
  ['other parameters', 'key', toPersonKey(7_000_000_006)],
])('the data API aborts a preloaded call with %s, and sends its own', async (_title, key, other) => {
  const call = startPreloadedCall(silentFetch, '/api/v2.0', key, personVisitorsParams(other));
  const { fetch, calls } = fakeFetch((sent) => answerTo(sent, { result: { data: [] } }));
  const api = createDataApi({ fetch, url: '/api/v2.0', takePreloaded: () => call });
  await api.call(personVisitorsRequest(person), { token: toToken('key') });
  expect(calls).toHaveLength(1);
  await expect(call.response).rejects.toThrow('abort');
});
