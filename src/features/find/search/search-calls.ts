import { CancelledError, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { deadTokenOf } from '#src/api/api-error-checks.ts';
import { getContacts, getReport } from '#src/api/reports.ts';
import { isValueRefused } from '#src/api/search-refusals.ts';
import type { Caller } from '#src/api/queries/caller.ts';
import { PERSON_FOR_VISITOR, personForVisitorQuery } from '#src/api/queries/person-queries.ts';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import type { Filter, Match, ReportArgs, Report } from '#src/api/rpc/report-params.ts';
import type { PersonId, VisitorId } from '#src/lib/ids.ts';
import { countAnswers, type PointsCount } from './count-answers.ts';
import type { SearchState } from './search-state.ts';

const SEARCH = 'search';

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

  const keyOf = (call: object): QueryKey => [
    SEARCH,
    { signInId: getCaller().signInId, search: search.id, ...call },
  ];

  return {
    report: (report: Report, { days, field, filter }: Omit<ReportArgs, 'userId'>, attempt: number) => {
      const queryKey = keyOf({ report, field, from: days.from, attempt });
      return queryClient.fetchQuery({
        queryKey,
        queryFn: ({ signal }) => {
          const options = { signal, sent: toSend };
          toSend = undefined;
          const { api, token } = counting();
          return getReport(api, { token, userId, report, days, field, filter }, options);
        },
        // The search has the hits.
        gcTime: 0,
        // Offline too, if the call has been sent already.
        networkMode: toSend === undefined ? 'online' : 'offlineFirst',
      });
    },

    /** Once for each search. */
    contacts: (filter: Filter, attempt: number) => {
      const queryKey = keyOf({ contacts: attempt });
      return queryClient.fetchQuery({
        queryKey,
        queryFn: ({ signal }) => {
          const { api, token } = counting();
          return getContacts(api, { token, userId, filter }, { signal });
        },
        staleTime: Infinity,
      });
    },

    personOf: (visitorId: VisitorId): Promise<PersonId | null> => {
      const query = personForVisitorQuery(counting(), { visitorId, userId });
      return queryClient.fetchQuery(query);
    },

    /** Calls that wait for the network end with a `CancelledError`: it would send them when nobody waits for them any more. */
    endUnsent: () => {
      for (const queryKey of [[SEARCH, { search: search.id }], [PERSON_FOR_VISITOR]])
        void queryClient.cancelQueries({ queryKey, predicate: isUnsent });
    },
  };
}

const isUnsent = (query: Query): boolean =>
  query.state.fetchStatus === 'paused' && query.getObserversCount() === 0;

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
