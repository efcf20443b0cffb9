import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answerTo,
  fakeFetch,
  jsonResponse,
  silentFetch,
  stallingFetch,
} from '#src/api/testing/fake-fetch.ts';
import { createRpc } from './rpc.ts';
import type { Request } from '#src/api/request.ts';
import type { RpcOptions } from './rpc.ts';

const url = '/api/v2.0';
const request: Request<unknown> = { method: 'get.person_visitors', params: {}, parse: (data) => data };

/** The outcome so far, for a look between two steps of the fake clock. */
function start(options: Partial<RpcOptions> & Pick<RpcOptions, 'fetch'>, signal?: AbortSignal) {
  const outcome: { error?: unknown } = {};
  const settled = createRpc({ url, ...options })(request, { signal }).catch((error: unknown) => {
    outcome.error = error;
  });
  return { outcome, settled };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe.each([
  ['headers that never come', silentFetch, null],
  ['a body that stalls', stallingFetch, 200],
])('%s', (_title, fetch, httpStatus) => {
  it('end at the deadline of 15 s', async () => {
    const { outcome, settled } = start({ fetch });
    await vi.advanceTimersByTimeAsync(14_999);
    expect(outcome).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    await settled;
    expect(outcome.error).toMatchObject({
      name: 'DataApiError',
      failure: { kind: 'timeout' },
      call: { httpStatus },
    });
  });

  it('end at the caller’s abort, in its reason', async () => {
    const controller = new AbortController();
    const { outcome, settled } = start({ fetch }, controller.signal);
    await vi.advanceTimersByTimeAsync(100);
    const reason = new Error('another page');
    controller.abort(reason);
    await settled;
    expect(outcome.error).toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('a call that is aborted beforehand is never sent', async () => {
  const { fetch, calls } = fakeFetch(() => jsonResponse({}));
  const { outcome, settled } = start({ fetch }, AbortSignal.abort());
  await settled;
  expect(outcome.error).toMatchObject({ name: 'AbortError' });
  expect(calls).toHaveLength(0);
});

it('an abort wins over an answer that has just come', async () => {
  const controller = new AbortController();
  const { fetch } = fakeFetch(() => {
    controller.abort();
    return new Response('<html>');
  });
  const { outcome, settled } = start({ fetch }, controller.signal);
  await settled;
  expect(outcome.error).toBe(controller.signal.reason);
});

it('an answer in time leaves no timer behind', async () => {
  const { fetch } = fakeFetch((call) => answerTo(call, { result: { data: 5 } }));
  await expect(createRpc({ url, fetch })(request, {})).resolves.toBe(5);
  expect(vi.getTimerCount()).toBe(0);
});
