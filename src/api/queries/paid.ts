import {
  hashKey,
  isCancelledError,
  type Query,
  type QueryCache,
  type QueryFunctionContext,
} from '@tanstack/react-query';

/** About a working day of histories; they rarely take more than 20 MB. */
export const MOST_KEPT = 1000;

const paidQueries = new WeakSet<Query>();

/**
 * Wraps the `queryFn` of a call that is paid for. React Query aborts a call when nothing shows its query any more, and drops its
 * answer some minutes later; here the call goes on, and the answer stays until the sign-in ends. `signal` aborts only if the query
 * is cancelled or removed.
 */
export function paid<T, Context extends QueryFunctionContext>(
  fetch: (signal: AbortSignal, context: Omit<Context, 'signal'>) => Promise<T>,
) {
  return (context: Context): Promise<T> => {
    const query = context.client.getQueryCache().get(hashKey(context.queryKey));
    const controller = new AbortController();
    if (query !== undefined) {
      paidQueries.add(query);
      query.setOptions({ ...query.options, gcTime: Infinity });
      query.promise?.catch((error: unknown) => isCancelledError(error) && controller.abort(error));
    }
    return fetch(controller.signal, context);
  };
}

/** Drops the paid answers that were used longest ago when there are too many. Those on the screen stay. */
export function limitPaidAnswers(queryCache: QueryCache): void {
  const leastRecentFirst = new Set<Query>();
  queryCache.subscribe(({ query }) => {
    if (!paidQueries.has(query)) return;
    leastRecentFirst.delete(query);
    if (queryCache.get(query.queryHash) === query) leastRecentFirst.add(query);
    if (leastRecentFirst.size <= MOST_KEPT) return;
    const isUnused = (each: Query): boolean =>
      each.getObserversCount() === 0 && each.state.fetchStatus === 'idle';
    const unused = [...leastRecentFirst].find(isUnused);
    if (unused !== undefined) queryCache.remove(unused);
  });
}
