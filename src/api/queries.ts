import { onlineManager, QueryClient, queryOptions } from '@tanstack/react-query';
import { isJsonObject } from '#src/domain/json.ts';
import { isFramed } from '#src/domain/paths.ts';
import type { Caller } from './data-api.ts';
import { DataApiError, type DataApiMethod } from './errors.ts';
import type { QueryRequest } from './request.ts';
import { retryDelay, shouldRetry } from './retry.ts';

const RETRY_ON_MOUNT_AFTER_MS = 10_000;

export function createQueryClient(): QueryClient {
  // React Query assumes that a page starts online; one that the service worker opens offline would never refetch.
  onlineManager.setOnline(navigator.onLine);
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failureCount, error) => shouldRetry(error, failureCount),
        retryDelay: (failureCount, error) => retryDelay(error, failureCount, Math.random),
        // Tabs stay open all day, and a call may cost a point: “Refresh” asks again.
        refetchOnWindowFocus: false,
        // A refusal of the API would only be repeated.
        refetchOnReconnect: ({ state: { error } }) =>
          error instanceof DataApiError && ['network', 'timeout'].includes(error.failure.kind),
        gcTime: 10 * 60_000,
        // A preloaded query may fail before the screen mounts, which shows that failure.
        retryOnMount: ({ state }) => Date.now() - state.errorUpdatedAt > RETRY_ON_MOUNT_AFTER_MS,
      },
    },
  });
}

/** Drops what a sign-in has fetched. Called when its screens are gone: React Query keeps a query in use for `gcTime` after that. */
export const removeSignInData = (queryClient: QueryClient, signInId: string): void =>
  queryClient.removeQueries({
    predicate: ({ queryKey: [, key] }) => isJsonObject(key) && key['signInId'] === signInId,
  });

/** Called when the API has refused the token. What was being fetched is fetched once the same account has signed in. */
export async function cancelFetches(queryClient: QueryClient): Promise<void> {
  const fetching = queryClient.getQueryCache().findAll({ fetchStatus: 'fetching' });
  await queryClient.cancelQueries();
  for (const { queryKey } of fetching)
    await queryClient.invalidateQueries({ queryKey, exact: true, refetchType: 'none' });
}

type Policy = { readonly staleTime: number; readonly gcTime?: number; readonly structuralSharing?: boolean };

/** “Refresh” alone fetches it again. */
const neverStale: Policy = { staleTime: Infinity };

/** Back and Forward make no call for a minute; in a frame they make none, as the host may show the same contacts in turn. */
const PERSON_POLICY: Policy = isFramed() ? neverStale : { staleTime: 60_000 };

const policies: Partial<Record<DataApiMethod, Policy>> = {
  // Up to 10,000 records are not compared with those before.
  'get.person_visitors': { ...PERSON_POLICY, structuralSharing: false },
  'getobj.person_for_visitor': PERSON_POLICY,
  // The only copy of a customer's time zone.
  'getobj.account': { staleTime: Infinity, gcTime: Infinity },
};

/** The key of a request's query; of all its queries where `key` has only some of its properties. */
export const requestKey = (
  signInId: string,
  { method, key }: Pick<QueryRequest<unknown>, 'method' | 'key'>,
) => [method, { signInId, ...key }] as const;

/** Leaves the query's `signal` alone, so that looking elsewhere ends no call on its way. */
export const requestQuery = <T>(caller: Caller, request: QueryRequest<T>) =>
  queryOptions({
    queryKey: requestKey(caller.signInId, request),
    queryFn: (): Promise<T> => caller.api.call(request, caller),
    ...(policies[request.method] ?? neverStale),
  });
