import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { DataApiError } from '#src/api/data-api-error.ts';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { callerAnswered, listOf, refused } from '#src/api/testing/fake-fetch.ts';
import { personOf, visitorOf } from '#src/api/testing/ids.ts';
import { makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { concernsAll, loadAll, runPool } from './load-all.ts';
import { callsFor, createMoreStore, failuresOf } from './more-store.ts';

it('runs each task once, in their order, and never more at a time than allowed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 6 }), async (lengths, atOnce) => {
      const started: number[] = [];
      let running = 0;
      let most = 0;
      const tasks = lengths.map((length, index) => async () => {
        started.push(index);
        running += 1;
        most = Math.max(most, running);
        for (let turn = 0; turn <= length; turn += 1) await Promise.resolve();
        running -= 1;
      });
      await runPool(tasks, atOnce, new AbortController().signal);
      expect(started).toEqual(lengths.map((_, index) => index));
      expect(most).toBeLessThanOrEqual(atOnce);
      expect(running).toBe(0);
    }),
  );
});

it('runs as many at a time as allowed', async () => {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let running = 0;
  const tasks = Array.from({ length: 7 }, () => async () => {
    running += 1;
    await held;
  });
  const all = runPool(tasks, 5, new AbortController().signal);
  expect(running).toBe(5);
  letGo();
  await all;
  expect(running).toBe(7);
});

it('starts none after the signal, and waits for those that run', async () => {
  const controller = new AbortController();
  const ended: number[] = [];
  const tasks = [0, 1, 2, 3].map((index) => async () => {
    if (index === 1) controller.abort();
    await Promise.resolve();
    ended.push(index);
  });
  await runPool(tasks, 2, controller.signal);
  expect(ended).toEqual([0, 1]);
});

beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }));

const ids = Array.from({ length: 12 }, (_, index) => visitorOf(index + 1));

/** The details of these records, before an API whose every answer about a visitor waits for `release`. */
function openPerson(said: () => object = () => ({ result: { data: {}, metadata: null } })) {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const { caller, methods } = callerAnswered(async ({ body }) => {
    if (body['method'] !== 'getobj.visitor') return listOf([]);
    await held;
    return said();
  });
  const queryClient = createQueryClient(() => {});
  const store = createMoreStore(
    queryClient,
    caller,
    personOf(5),
    ids.map((visitorId) => makeRecord({ visitorId })),
  );
  const leave = store.connect();
  return {
    store,
    methods,
    release,
    leave,
    load: () => loadAll(store, queryClient, caller, ids),
    points: () => callsFor(store.getState(), ids).points,
  };
}

it('asks for what it says it costs, once, and is done by record once all of it is there', async () => {
  const { store, methods, release, load, points } = openPerson();
  expect(points()).toBe(13);
  const all = load();
  // A second press while it loads asks for nothing.
  expect(await load()).toBeNull();
  await vi.waitFor(() => expect(methods()).toHaveLength(6));
  // The usernames of all are there, and of no record everything.
  expect(store.getState().loaded.size).toBe(0);
  release();
  expect(await all).toBe(0);
  expect(store.getState()).toMatchObject({ loadingAll: null, isAllShown: true, loaded: { size: 12 } });
  expect(points()).toBe(0);
  expect(await load()).toBe(0);
  expect(methods()).toHaveLength(13);
});

it.each(['a stop', 'the end of the page'])(
  'after %s it asks for no more, and shows what was paid for',
  async (how) => {
    const { store, methods, release, leave, load, points } = openPerson();
    const all = load();
    await vi.waitFor(() => expect(methods()).toHaveLength(6));
    if (how === 'a stop') store.stopLoadingAll();
    else leave();
    expect(store.getState()).toMatchObject({ loadingAll: null, isAllShown: true });
    expect(points()).toBe(7);
    release();
    // Not how it ended: nothing is announced.
    expect(await all).toBeNull();
    expect(methods()).toHaveLength(6);
    if (how === 'a stop') expect(store.getState().loaded.size).toBe(5);
  },
);

it('ends with a refusal that is not about one record, and says why', async () => {
  const { store, methods, release, load } = openPerson(() => refused);
  const all = load();
  release();
  expect(await all).toBe(5);
  expect(methods()).toHaveLength(6);
  const failures = failuresOf(store.getState(), ids);
  expect(failures).toHaveLength(5);
  expect(failures.find(concernsAll)).toBeInstanceOf(DataApiError);
});
