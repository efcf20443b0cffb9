import { expect } from 'vitest';
import { createDataApi } from '#src/api/data-api.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import { fakeFetch, jsonResponse, type SentCall } from './fake-fetch.ts';

/** A caller before an API that answers each call with a `result` or an `error`, and the calls that it received. */
export function answeredCaller(answer: (call: SentCall) => object | Promise<object>) {
  const { fetch, calls } = fakeFetch(async (call) =>
    jsonResponse({ jsonrpc: '2.0', id: call.body['id'], ...(await answer(call)) }),
  );
  const token = AccessToken.from('key') ?? expect.fail();
  const caller = { api: createDataApi({ fetch, url: '/api/v2.0' }), token, signInId: 's' };
  return { caller, calls, methods: () => calls.map(({ body }) => String(body['method'])) };
}

/** The answer of a list. */
export const listOf = (data: readonly object[], totalItems: number | null = null) => ({
  result: { data, metadata: totalItems === null ? null : { total_items: totalItems } },
});

export const refused = { error: { code: -32003, message: 'No', data: { mnemonic: 'forbidden' } } };
