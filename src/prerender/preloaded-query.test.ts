import { onlineManager, type QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Caller, createDataApi } from '#src/api/data-api.ts';
import { personVisitorsRequest } from '#src/api/person-visitors.ts';
import { createQueryClient, requestQuery } from '#src/api/queries.ts';
import { answerTo, callerBefore, fakeFetch, preload, silentFetch } from '#src/api/testing/fake-fetch.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import { toPersonKey, toToken } from '#src/domain/testing/ids.ts';
import { adoptPreload } from './adopt-preload.ts';

const person = toPersonKey(7_000_000_005, 3);
const address = { ...person, visitorId: null };
const row = { visitor_id: 1, name: 'Анна' };
type Respond = Parameters<typeof fakeFetch>[0];
const found: Respond = (call) => answerTo(call, { result: { data: [row] } });
const queryOf = (caller: Caller) => requestQuery(caller, personVisitorsRequest(person));

let queryClient: QueryClient;

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  queryClient = createQueryClient();
});

afterEach(() => {
  queryClient.clear();
  onlineManager.setOnline(true);
  vi.useRealTimers();
});

const recordsInCache = (caller: Caller) => queryClient.getQueryData(queryOf(caller).queryKey);

/** The app, whose own and preloaded requests are answered by `respond`. */
function appWith(respond: Respond, prerendered = Promise.resolve()) {
  const { fetch, calls } = fakeFetch(respond);
  const { call } = preload(person, respond);
  const preloaded = { call, address, isPlainView: true };
  const { takePreloaded, startQuery } = adoptPreload({ person: preloaded, prerendered });
  const api = createDataApi({ fetch, url: '/api/v2.0', takePreloaded });
  const caller: Caller = { api, token: toToken('key'), signInId: 's' };
  startQuery(queryClient, caller);
  /** As a screen mounts. */
  const observe = () => {
    const observer = new QueryObserver(queryClient, queryOf(caller));
    return { observer, unmount: observer.subscribe(() => {}) };
  };
  return { caller, calls, call, observe };
}

it('a preloaded call fills the query of its person before the screen mounts', async () => {
  onlineManager.setOnline(false);
  const { caller, calls, observe } = appWith(found);
  await vi.waitFor(() =>
    expect(recordsInCache(caller)?.items).toMatchObject([{ visitorId: 1, name: 'Анна' }]),
  );
  expect(observe().observer.getCurrentResult()).toMatchObject({ status: 'success', fetchStatus: 'idle' });
  expect(calls).toEqual([]);
});

it('a preloaded call that fails counts as the first of three attempts', async () => {
  vi.useFakeTimers();
  const { call, caller, calls, observe } = appWith(() => new Response('', { status: 503 }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(new Set([call.requestId, ...calls.map(({ body }) => body['id'])]).size).toBe(3);
  expect(calls[1]?.params).toEqual({ access_token: 'key', user_id: 3, person_id: 7_000_000_005 });
  const { observer } = observe();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(calls).toHaveLength(2);
  expect(observer.getCurrentResult()).toMatchObject({ status: 'error', fetchStatus: 'idle' });
  expect(recordsInCache(caller)).toBeUndefined();
});

it('a preloaded call that is refused is sent again at the next visit only', async () => {
  const { caller, calls, observe } = appWith((call) => answerTo(call, { error: { message: 'No' } }));
  await vi.waitFor(() => expect(queryClient.getQueryState(queryOf(caller).queryKey)?.status).toBe('error'));
  const first = observe();
  expect(first.observer.getCurrentResult()).toMatchObject({ status: 'error', fetchStatus: 'idle' });
  expect(calls).toHaveLength(0);
  first.unmount();
  vi.useFakeTimers({ now: Date.now() + 11_000, toFake: ['Date'] });
  const second = observe();
  await vi.waitFor(() => expect(second.observer.getCurrentResult().fetchStatus).toBe('idle'));
  expect(calls).toHaveLength(1);
});

it('a preloaded call is not read before the first cards are painted', async () => {
  let paint = (): void => {};
  const painted = new Promise<void>((resolve) => (paint = resolve));
  const { call, caller, calls, observe } = appWith(found, painted);
  const { observer } = observe();
  await call.response;
  await new Promise((resolve) => setTimeout(resolve));
  expect(recordsInCache(caller)).toBeUndefined();
  expect(observer.getCurrentResult()).toMatchObject({ status: 'pending', fetchStatus: 'fetching' });
  paint();
  await vi.waitFor(() => expect(observer.getCurrentResult().data?.items).toHaveLength(1));
  expect(calls).toEqual([]);
});

it('a preloaded call is taken once, for its own person and customer', () => {
  const { takePreloaded } = adoptPreload({
    person: { call: preload(person).call, address, isPlainView: true },
  });
  const take = (key: PersonKey) => {
    const { method, params } = personVisitorsRequest(key);
    return takePreloaded(method, params, 'key')?.requestId;
  };
  expect([take(toPersonKey(7_000_000_006, 3)), take(toPersonKey(7_000_000_005, 4))]).toEqual([
    undefined,
    undefined,
  ]);
  expect([take(person) !== undefined, take(person)]).toEqual([true, undefined]);
});

it.each([
  ['of another token', callerBefore(found, 'other').caller],
  ['without a sign-in', null],
])('a preloaded call %s is aborted, and no query starts', async (_title, caller) => {
  const { call } = preload(person, ({ url, init }) => silentFetch(url, init));
  const { startQuery, takePreloaded } = adoptPreload({ person: { call, address, isPlainView: true } });
  expect(startQuery(queryClient, caller)).toBe(false);
  const { method, params } = personVisitorsRequest(person);
  expect(takePreloaded(method, params, 'key')).toBeNull();
  await expect(call.response).rejects.toThrow('abort');
  expect(queryClient.getQueryCache().getAll()).toEqual([]);
});
