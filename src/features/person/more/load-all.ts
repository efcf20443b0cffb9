import { isCancelledError, type QueryClient } from '@tanstack/react-query';
import { DataApiError } from '#src/api/data-api-error.ts';
import type { Caller } from '#src/api/data-api.ts';
import { isMore, usernamesQuery } from '#src/api/queries/visitor-queries.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { visitorProperties } from '#src/api/requests/visitor.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import { noResult, type MoreState, type MoreStore } from './more-store.ts';

/** So that the agent's other calls find a free connection, and the API no burst. */
const MOST_CALLS = 5;

/** The calls that loading the details of these records takes; each uses a point. */
export function callsForAll({ records, answered }: MoreState, ids: readonly VisitorId[]) {
  const blocks = new Set(ids.flatMap((visitorId) => records.blockOf.get(visitorId) ?? []));
  return {
    usernames: [...blocks].filter((block) => !answered.usernames.has(block)),
    properties: ids.filter((visitorId) => !answered.properties.has(visitorId)),
  };
}

/** Loads what is not loaded yet of these records, a few calls at a time, until it is stopped or all calls would fail. */
export async function loadAll(
  store: MoreStore,
  queryClient: QueryClient,
  caller: Caller,
  ids: readonly VisitorId[],
): Promise<void> {
  const { getState, change } = store;
  stopLoadingAll(store);
  const controller = new AbortController();
  controller.signal.addEventListener('abort', () => cancelWaiting(queryClient));
  const loadingAll = { ids, controller };
  change({ loadingAll, result: noResult });

  let { failed, error: end } = noResult;
  const counting = (call: () => Promise<unknown>) => async () => {
    try {
      await call();
    } catch (error) {
      if (isCancelledError(error)) return;
      failed += 1;
      if (!concernsAll(error)) return;
      end = error;
      controller.abort();
    }
  };
  const { userId } = getState().records;
  const calls = callsForAll(getState(), ids);
  const usernames = calls.usernames.map((block) =>
    counting(() => queryClient.fetchQuery(usernamesQuery(caller, block))),
  );
  const properties = calls.properties.map((visitorId) =>
    counting(() => queryClient.fetchQuery(requestQuery(caller, visitorProperties({ userId, visitorId })))),
  );
  await runPool([...usernames, ...properties], MOST_CALLS, controller.signal);
  if (getState().loadingAll === loadingAll)
    change({ loadingAll: null, result: { count: ids.length, failed, error: end } });
}

/** What is on its way has used its point, and is still loaded. */
export function stopLoadingAll({ getState, change }: MoreStore): void {
  getState().loadingAll?.controller.abort();
  change({ loadingAll: null });
}

/** Ends the calls for more that wait for the network or for another attempt, unless an opened record shows them. */
const cancelWaiting = (queryClient: QueryClient): void =>
  void queryClient.cancelQueries({
    predicate: (query) =>
      isMore(query) &&
      query.getObserversCount() === 0 &&
      (query.state.fetchStatus === 'paused' || query.state.fetchFailureCount > 0),
  });

/** Whether calls for other records would fail in the same way: a refusal that is not about one record. */
const concernsAll = (error: unknown): boolean =>
  error instanceof DataApiError &&
  error.failure.kind === 'api' &&
  error.failure.mnemonic !== 'internal_error';

/** Runs some tasks at a time, and starts none after the signal. Settles when all that were started have ended. */
export async function runPool(
  tasks: readonly (() => Promise<void>)[],
  atOnce: number,
  signal: AbortSignal,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let task = tasks[next]; task !== undefined && !signal.aborted; task = tasks[next]) {
      next += 1;
      await task();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, work));
}
