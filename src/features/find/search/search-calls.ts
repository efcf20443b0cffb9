import { CancelledError, type Query, type QueryClient } from '@tanstack/react-query';
import { deadTokenOf } from '#src/api/api-error-checks.ts';
import type { DataApiMethod } from '#src/api/data-api-error.ts';
import { matchingContacts } from '#src/api/requests/contacts.ts';
import { matchingRows, type Filter, type MatchingArgs, type Report } from '#src/api/reports/matching-rows.ts';
import { personForVisitor } from '#src/api/requests/person-for-visitor.ts';
import type { Match } from '#src/api/reports/search-filters.ts';
import { isValueRefused } from '#src/api/search-refusals.ts';
import type { Caller } from '#src/api/data-api.ts';
import { requestKey, requestQuery } from '#src/api/queries/request-query.ts';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import type { PersonId, VisitorId } from '#src/lib/ids.ts';
import { countAnswers, type PointsCount } from './count-answers.ts';
import type { SearchState } from './search-state.ts';

type Search = Pick<SearchState, 'id' | 'userId'>;

export type SearchCallsOptions = PointsCount & {
  /** As it is now: signing in again changes the token. */
  readonly getCaller: () => Caller;
  readonly queryClient: QueryClient;
  readonly search: Search;
  /** The first attempt of the first call, if it is that call. */
  readonly sent: PreloadedCall | null;
};

/**
 * The calls of one search, as queries: they are retried, and the death of the token is heard of, as everywhere. A key has the
 * random id of the search instead of what is searched for.
 */
export function createSearchCalls({ getCaller, queryClient, search, sent, ...count }: SearchCallsOptions) {
  const counting = (): Caller => countAnswers(getCaller(), count);
  const { userId } = search;
  let toSend = sent ?? undefined;

  return {
    report: (report: Report, { days, field, filter }: Omit<MatchingArgs, 'userId'>, attempt: number) => {
      const key = { search: search.id, attempt };
      const request = matchingRows(report, { userId, days, field, filter }, key);
      const isSent = toSend !== undefined;
      return queryClient.fetchQuery({
        queryKey: requestKey(getCaller().signInId, request),
        queryFn: ({ signal }) => {
          const options = { signal, sent: toSend };
          toSend = undefined;
          const { api, token } = counting();
          return api.call(request, { token, ...options });
        },
        // The search has the hits.
        gcTime: 0,
        // Offline too, if the call has been sent already.
        networkMode: isSent ? 'offlineFirst' : 'online',
      });
    },

    /** Once for each search. */
    contacts: (filter: Filter, attempt: number) => {
      const request = matchingContacts({ userId, filter }, { search: search.id, attempt });
      return queryClient.fetchQuery({
        queryKey: requestKey(getCaller().signInId, request),
        queryFn: ({ signal }) => {
          const { api, token } = counting();
          return api.call(request, { token, signal });
        },
        staleTime: Infinity,
      });
    },

    personOf: (visitorId: VisitorId): Promise<PersonId | null> => {
      const query = requestQuery(counting(), personForVisitor({ visitorId, userId }));
      return queryClient.fetchQuery(query);
    },

    /** Calls that wait for the network end with a `CancelledError`: it would send them when nobody waits for them any more. */
    endUnsent: () => {
      void queryClient.cancelQueries({
        predicate: (query) => isUnsent(query) && isOfSearch(query, search.id),
      });
    },
  };
}

const isUnsent = (query: Query): boolean =>
  query.state.fetchStatus === 'paused' && query.getObserversCount() === 0;

function isOfSearch({ queryKey: [method, key] }: Query, searchId: string): boolean {
  const { search }: { search?: unknown } = Object(key);
  return search === searchId || method === ('getobj.person_for_visitor' satisfies DataApiMethod);
}

export type SearchCalls = ReturnType<typeof createSearchCalls>;

/** Tries the filters one after another, while the API refuses them; a refused call is free. */
export async function untilAccepted<T>(
  { filters }: Match,
  call: (filter: Filter, attempt: number) => Promise<T>,
): Promise<T> {
  const last = filters.length - 1;
  for (const [attempt, filter] of filters.slice(0, last).entries()) {
    try {
      return await call(filter, attempt);
    } catch (error) {
      if (!isValueRefused(error)) throw error;
    }
  }
  return call(filters[last] ?? filters[0], last);
}

/** The search, or its sign-in, has ended: nothing more may be asked. */
export const isOver = (error: unknown): boolean =>
  error instanceof CancelledError || deadTokenOf(error) !== null;
