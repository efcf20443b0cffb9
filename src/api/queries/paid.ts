import {
  hashKey,
  isCancelledError,
  type Query,
  type QueryCache,
  type QueryFunctionContext,
} from '@tanstack/react-query';

/** About a working day of histories; they rarely take more than 20 MB. */
export const MAX_KEPT = 1000;

const paidQueries = new WeakSet<Query>();

type Fetch<T, Context> = (signal: AbortSignal, context: Omit<Context, 'signal'>) => Promise<T>;

const queryOf = ({ client, queryKey }: QueryFunctionContext): Query | undefined =>
  client.getQueryCache().get(hashKey(queryKey));

/**
 * Wraps a `queryFn` whose call continues when nothing shows its query any more: React Query would abort it. `signal` aborts only if
 * the query is cancelled or removed.
 */
const uninterrupted =
  <T, Context extends QueryFunctionContext>(fetch: Fetch<T, Context>) =>
  (context: Context): Promise<T> => {
    const controller = new AbortController();
    queryOf(context)?.promise?.catch((error: unknown) => isCancelledError(error) && controller.abort(error));
    return fetch(controller.signal, context);
  };

/** For a call that is paid for: its answer stays as well, until the sign-in ends or there are too many. */
export function paid<T, Context extends QueryFunctionContext>(fetch: Fetch<T, Context>) {
  const fetchOn = uninterrupted(fetch);
  return (context: Context): Promise<T> => {
    const query = queryOf(context);
    if (query !== undefined) {
      paidQueries.add(query);
      query.setOptions({ ...query.options, gcTime: Infinity });
    }
    return fetchOn(context);
  };
}

/** Drops the paid answers that were used longest ago when there are too many. Those on the screen stay. */
export function limitPaidAnswers(queryCache: QueryCache): void {
  const leastRecentFirst = new Set<Query>();
  queryCache.subscribe(({ query }) => {
    if (!paidQueries.has(query)) return;
    leastRecentFirst.delete(query);
    if (queryCache.get(query.queryHash) === query) leastRecentFirst.add(query);
    if (leastRecentFirst.size <= MAX_KEPT) return;
    const isUnused = (each: Query): boolean =>
      each.getObserversCount() === 0 && each.state.fetchStatus === 'idle';
    const unused = [...leastRecentFirst].find(isUnused);
    if (unused !== undefined) queryCache.remove(unused);
  });
}
