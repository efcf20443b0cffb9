import { expect, it, onTestFinished, vi } from 'vitest';
import { toToken } from '#src/domain/testing/ids.ts';
import { DataApiError } from './errors.ts';
import { http } from '#src/api/testing/failures.ts';
import { fakeFetch, jsonResponse, type SentCall, silentFetch } from '#src/api/testing/fake-fetch.ts';
import type { Request } from './request.ts';
import { createRedact, createRpc } from './rpc.ts';

const url = 'https://example.test/api/v2.0';
const secret = 's3cret';

const token = toToken(secret);
const request: Request<unknown> = {
  method: 'get.person_visitors',
  params: { person_id: 1 },
  parse: (data) => data,
};

async function failedCall(
  respond: (call: SentCall) => Response | Promise<Response>,
  changes: Partial<Request<unknown>> = {},
): Promise<DataApiError> {
  const rpc = createRpc({ fetch: fakeFetch(respond).fetch, url });
  const error: unknown = await rpc({ ...request, ...changes }, { token }).catch((e: unknown) => e);
  if (!(error instanceof DataApiError)) throw new Error('No DataApiError', { cause: error });
  return error;
}

const response = (id: unknown, part: object) => ({ jsonrpc: '2.0', id, ...part });
const data = [1];
const error = { code: -32003, message: 'No', data: { mnemonic: 'forbidden' } };

it('a call sends one POST, without cookies, referrer, cache or redirects', async () => {
  const { fetch, calls } = fakeFetch(({ body }) => jsonResponse(response(body['id'], { result: { data } })));
  await expect(createRpc({ fetch, url })(request, { token })).resolves.toEqual(data);
  expect(calls).toHaveLength(1);
  expect(calls[0]?.url).toBe(url);
  expect(calls[0]?.init).toMatchObject({
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=UTF-8', Accept: 'application/json' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'error',
  });
  expect(calls[0]?.body).toEqual({
    jsonrpc: '2.0',
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    method: 'get.person_visitors',
    params: { access_token: secret, person_id: 1 },
  });
});

const html = '<!doctype html><title>Sign in to the network</title>';
const refused = { kind: 'api', mnemonic: 'forbidden' };

it.each<[string, number, (id: unknown) => unknown, object]>([
  ['an error with a 200', 200, (id) => response(id, { error }), refused],
  ['an error with a 503', 503, (id) => response(id, { error }), refused],
  ['an error with id null and a 500', 500, () => response(null, { error }), refused],
  ["another call's error", 200, () => response('other', { error }), { kind: 'wrong_id' }],
  ["another call's error with a 502", 502, () => response('other', { error }), http(502, 7)],
  ["another call's result", 200, () => response('other', { result: { data } }), { kind: 'wrong_id' }],
  ['a result without an id', 200, () => response(null, { result: { data } }), { kind: 'wrong_envelope' }],
  ['a result with a 500', 500, (id) => response(id, { result: { data } }), http(500, 7)],
  ['other JSON', 200, () => ({ ok: true }), { kind: 'wrong_envelope' }],
  ['other JSON with a 404', 404, () => ({ ok: true }), http(404, 7)],
  ['HTML after a line break', 200, () => `\n ${html}`, { kind: 'not_json', reason: 'html' }],
  ['HTML with a 504', 504, () => html, http(504, 7)],
  ['blanks', 200, () => ' \n', { kind: 'not_json', reason: 'invalid' }],
  ['half a body', 200, () => '{"jsonrpc":"2.0",', { kind: 'not_json', reason: 'invalid' }],
])('a response with %s is a failure with its call', async (_title, status, bodyFor, expected) => {
  const before = Date.now();
  let requestId: unknown = null;
  const failed = await failedCall(({ body }) => {
    requestId = body['id'];
    const value = bodyFor(requestId);
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return new Response(text, { status, headers: { 'Retry-After': '7' } });
  });
  expect(failed.failure).toMatchObject(expected);
  expect(failed.call).toMatchObject({ method: 'get.person_visitors', requestId, httpStatus: status });
  expect(failed.call.at).toBeGreaterThanOrEqual(before);
});

it('a failed fetch is a network failure with the platform’s message', async () => {
  const failed = await failedCall(() => Promise.reject(new TypeError(`Failed to fetch ${secret}`)));
  expect(failed.failure).toEqual({ kind: 'network' });
  expect(failed.call.httpStatus).toBeNull();
  expect(failed.cause).toBe('TypeError: Failed to fetch [hidden]');
});

it('a call without a response ends at the deadline of 15 s', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const outcome = createRpc({ fetch: silentFetch, url })(request, { token }).catch((e: unknown) => e);
  await vi.advanceTimersByTimeAsync(14_999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await outcome).toMatchObject({ failure: { kind: 'timeout' }, call: { httpStatus: null } });
});

it('a call that was aborted before is not sent, and an abort wins over a response', async () => {
  const controller = new AbortController();
  const { fetch, calls } = fakeFetch(() => {
    controller.abort();
    return new Response('<html>');
  });
  const rpc = createRpc({ fetch, url });
  const signal = AbortSignal.abort();
  await expect(rpc(request, { token, signal })).rejects.toBe(signal.reason);
  expect(calls).toHaveLength(0);
  await expect(rpc(request, { token, signal: controller.signal })).rejects.toBe(controller.signal.reason);
});

it('a refusal keeps its parts without secrets and values', async () => {
  const params = { ip: '10.0.0.1', [secret]: `x${secret}` };
  const parts = { mnemonic: `about_${secret}`, field: `f_${secret}`, value: 'a phone number', params };
  const told = { code: -32602, message: `Token ${secret} or password pa55 is wrong`, data: parts };
  const respond = ({ body }: SentCall) => jsonResponse(response(body['id'], { error: told }));
  expect((await failedCall(respond, { secrets: ['pa55'] })).failure).toEqual({
    kind: 'api',
    mnemonic: 'about_[hidden]',
    code: -32602,
    message: 'Token [hidden] or password [hidden] is wrong',
    field: 'f_[hidden]',
    params: { ip: '10.0.0.1', '[hidden]': 'x[hidden]' },
    limits: null,
  });
});

it.each<[string, string[], string, string]>([
  ['every occurrence', ['s3cret'], 's3cret and s3cret.', '[hidden] and [hidden].'],
  ['an empty secret', [''], 'abc', 'abc'],
  ['as it stands in a URL', ['a b/ц'], 'https://x/?t=a%20b%2F%D1%86', 'https://x/?t=[hidden]'],
  ['what would be a pattern', ['a.c$&'], 'abc a.c$&', 'abc [hidden]'],
  ['one secret inside another', ['abc', 'abcdef'], 'abcdef abc', '[hidden] [hidden]'],
  ['a lone surrogate', ['a\ud800'], 'x a\ud800', 'x [hidden]'],
  ['a documented mnemonic', ['auth'], 'auth_error', 'auth_error'],
  ['no other text like it', ['auth'], 'auth_error!', '[hidden]_error!'],
])('createRedact handles %s', (_title, secrets, text, expected) => {
  expect(createRedact(secrets)(text)).toBe(expected);
});
