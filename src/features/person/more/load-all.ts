import type { QueryClient } from '@tanstack/react-query';
import { DataApiError } from '#src/api/data-api-error.ts';
import type { Caller } from '#src/api/data-api.ts';
import { isMore, usernamesQuery } from '#src/api/queries/visitor-queries.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { visitorProperties } from '#src/api/requests/visitor.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import { callsFor, failuresOf, type MoreStore } from './more-store.ts';

/** So that the agent's other calls find a free connection, and the API no burst. */
const MAX_CALLS = 5;

/**
 * Loads what is not loaded yet of these records, a few calls at a time, until it is stopped or all calls would fail.
 *
 * @returns how many calls failed; null: it was stopped.
 */
export async function loadAll(
  { getState, change }: MoreStore,
  queryClient: QueryClient,
  caller: Caller,
  ids: readonly VisitorId[],
): Promise<number | null> {
  // A notice of a spent minute tries again by itself.
  if (getState().loadingAll !== null) return null;
  const loadingAll = new AbortController();
  loadingAll.signal.addEventListener('abort', () => cancelWaiting(queryClient));
  const { usernames, properties } = callsFor(getState(), ids);
  const { userId } = getState().records;
  change({ loadingAll, batchIds: ids });

  const settled = async (call: Promise<unknown>): Promise<void> => {
    try {
      await call;
    } catch (error) {
      if (concernsAll(error)) loadingAll.abort();
    }
  };
  await runPool(
    [
      ...usernames.map((block) => () => settled(queryClient.fetchQuery(usernamesQuery(caller, block)))),
      ...properties.map(
        (visitorId) => () =>
          settled(queryClient.fetchQuery(requestQuery(caller, visitorProperties({ userId, visitorId })))),
      ),
    ],
    MAX_CALLS,
    loadingAll.signal,
  );
  if (getState().loadingAll !== loadingAll) return null;
  change({ loadingAll: null, isAllShown: true });
  return failuresOf(getState(), ids).length;
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
export const concernsAll = (error: unknown): boolean =>
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
