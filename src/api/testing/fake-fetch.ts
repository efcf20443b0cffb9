import { type Caller, createDataApi } from '#src/api/data-api.ts';
import { type Fetch, startPreloadedCall } from '#src/api/http-post.ts';
import { personVisitorsParams } from '#src/api/person-visitors.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import { isJsonObject } from '#src/domain/json.ts';
import { toToken } from '#src/domain/testing/ids.ts';

export type SentCall = {
  readonly url: string;
  readonly init: RequestInit;
  /** The body, read as JSON. */
  readonly body: Record<string, unknown>;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
};

type Respond = (call: SentCall) => Response | Promise<Response>;

/** A `fetch` that responds by `respond`, and the calls it received. */
export function fakeFetch(respond: Respond) {
  const calls: SentCall[] = [];
  const fetch: Fetch = async (url, init) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    if (!isJsonObject(body)) throw new Error('The body is no JSON object');
    const { method, params } = body;
    const call = { url, init, body, method: String(method), params: isJsonObject(params) ? params : {} };
    calls.push(call);
    return respond(call);
  };
  return { fetch, calls };
}

export function jsonResponse(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), init);
}

/** The response to a call, with its id. `said`: its result or its error. */
export const answerTo = ({ body }: SentCall, said: object, init?: ResponseInit): Response =>
  jsonResponse({ jsonrpc: '2.0', id: body['id'], ...said }, init);

/** The client of an API whose every response has this data, and the calls it received. */
export function apiAnswering(data: unknown, metadata: unknown = null) {
  const { fetch, calls } = fakeFetch((call) => answerTo(call, { result: { data, metadata } }));
  return { api: createDataApi({ fetch, url: '/api/v2.0' }), calls };
}

/** A signed-in caller of an API that responds by `respond`, and the calls it received. */
export function callerBefore(respond: Respond, key = 'key') {
  const { fetch, calls } = fakeFetch(respond);
  const caller: Caller = {
    api: createDataApi({ fetch, url: '/api/v2.0' }),
    token: toToken(key),
    signInId: 's',
  };
  return { caller, calls };
}

/** The same for responses that may come late, and the methods that were called. */
export function callerAnswered(said: (call: SentCall) => object | Promise<object>) {
  const { caller, calls } = callerBefore(async (call) => answerTo(call, await said(call)));
  return { caller, calls, methods: () => calls.map(({ method }) => method) };
}

/** The result of a list. */
export const listResult = (data: readonly object[], totalItems: number | null = null) => ({
  result: { data, metadata: totalItems === null ? null : { total_items: totalItems } },
});

export const refusal = (mnemonic: string, field: string | null = null) => ({
  error: { code: -32602, message: 'No', data: { mnemonic, field } },
});

export const refused = refusal('forbidden');

/** A `fetch` that never responds. It rejects on abort, as the platform's does. */
export const silentFetch: Fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

/** A call for a person that was preloaded with the token `key`, and the requests that it made. */
export function preload(person: PersonKey, respond: Respond = (call) => answerTo(call, listResult([]))) {
  const { fetch, calls } = fakeFetch(respond);
  const { method, params } = personVisitorsParams(person);
  return { call: startPreloadedCall(fetch, '/api/v2.0', method, params, 'key'), calls };
}
