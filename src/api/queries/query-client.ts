import { onlineManager, QueryCache, QueryClient, type Query, type QueryKey } from '@tanstack/react-query';
import { DataApiError } from '#src/api/data-api-error.ts';
import { PERSON_VISITORS } from './person-queries.ts';
import { retryDelay, shouldRetry } from './retry.ts';

/**
 * The cache of answers: in memory only. `onError` hears of every failed query after its retries, and of the
 * sign-in (the key's `scope`) that it was made under.
 */
export function createQueryClient(onError: (error: unknown, scope: string | null) => void): QueryClient {
  // A page that is opened offline, from the device, would be taken for online, and never hear of the network's return.
  onlineManager.setOnline(navigator.onLine);
  const queryCache = new QueryCache({ onError: (error, query) => onError(error, scopeOf(query.queryKey)) });
  const shown = new WeakSet<Query>();
  queryCache.subscribe(({ type, query }) => {
    if (type !== 'observerRemoved') return;
    shown.add(query);
    // A query that was removed while a screen showed it would be kept for `gcTime` once more when the screen goes.
    const isForgotten = queryCache.get(query.queryHash) !== query;
    if (isForgotten && query.getObserversCount() === 0) query.destroy();
  });
  const queryClient = new QueryClient({
    queryCache,
    defaultOptions: {
      queries: {
        retry: (failureCount, error) => shouldRetry(error, failureCount),
        retryDelay: (failureCount, error) => retryDelay(error, failureCount, Math.random),
        // A tab is open all day: the age of the data is shown, and Refresh is one press away.
        refetchOnWindowFocus: false,
        // Heals what the network broke; what the API refused stays refused.
        refetchOnReconnect: ({ state }) => isNetworkFailure(state.error),
        gcTime: 10 * 60_000,
      },
    },
  });
  // A preloaded person may fail before the screen mounts: the screen shows that failure, and asks again only at a later visit.
  queryClient.setQueryDefaults([PERSON_VISITORS], { retryOnMount: (query) => shown.has(query) });
  return queryClient;
}

function scopeOf(queryKey: QueryKey): string | null {
  const part = queryKey[1];
  return typeof part === 'object' && part !== null && 'scope' in part && typeof part.scope === 'string'
    ? part.scope
    : null;
}

function isNetworkFailure(error: unknown): boolean {
  return (
    error instanceof DataApiError && (error.failure.kind === 'network' || error.failure.kind === 'timeout')
  );
}
