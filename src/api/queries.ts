import { onlineManager, QueryCache, QueryClient, type Query, type QueryKey } from '@tanstack/react-query';
import { DataApiError, type DataApiMethod } from './errors.ts';
import { isRecord } from '#src/domain/is-record.ts';
import { retryDelay, shouldRetry } from './retry.ts';

/**
 * The cache of answers, in memory only. `onError` is called for every query that failed, after its retries, with the `signInId`
 * of its key.
 */
export function createQueryClient(onError: (error: unknown, signInId: string | null) => void): QueryClient {
  // React Query assumes that a page starts online; one that the service worker opens offline would never refetch.
  onlineManager.setOnline(navigator.onLine);
  const queryCache = new QueryCache({
    onError: (error, query) => onError(error, signInIdOf(query.queryKey)),
  });
  const shown = new WeakSet<Query>();
  queryCache.subscribe(({ type, query }) => {
    if (type === 'observerRemoved') shown.add(query);
  });
  const queryClient = new QueryClient({
    queryCache,
    defaultOptions: {
      queries: {
        retry: (failureCount, error) => shouldRetry(error, failureCount),
        retryDelay: (failureCount, error) => retryDelay(error, failureCount, Math.random),
        // Tabs stay open all day, and a call may cost a point: “Refresh” asks again.
        refetchOnWindowFocus: false,
        // A refusal of the API would only be repeated.
        refetchOnReconnect: ({ state }) => isNetworkFailure(state.error),
        gcTime: 10 * 60_000,
      },
    },
  });
  // A preloaded query may fail before the screen mounts. The screen shows that failure: its attempts are used up.
  queryClient.setQueryDefaults(['get.person_visitors' satisfies DataApiMethod], {
    retryOnMount: (query) => shown.has(query),
  });
  return queryClient;
}

function signInIdOf(queryKey: QueryKey): string | null {
  const scope = queryKey[1];
  return isRecord(scope) && typeof scope['signInId'] === 'string' ? scope['signInId'] : null;
}

function isNetworkFailure(error: unknown): boolean {
  return (
    error instanceof DataApiError && (error.failure.kind === 'network' || error.failure.kind === 'timeout')
  );
}

/** Drops every answer that a sign-in has fetched. The second part of such a query's key is an object with the `signInId`. */
export function forgetAnswers(queryClient: QueryClient): void {
  const queryCache = queryClient.getQueryCache();
  for (const query of queryCache.findAll({ predicate: ({ queryKey }) => queryKey[1] !== undefined })) {
    // Otherwise React Query keeps a removed query that is in use for `gcTime` after its last use.
    query.gcTime = 0;
    queryCache.remove(query);
  }
}

/** Called when the API has refused the token. Answers stay, and are fetched again once the same account has signed in. */
export function forgetFailures(queryClient: QueryClient): void {
  void queryClient.cancelQueries();
  for (const query of queryClient.getQueryCache().findAll({ predicate: ({ state }) => state.error !== null }))
    query.setState({ status: query.state.data === undefined ? 'pending' : 'success', error: null });
}
