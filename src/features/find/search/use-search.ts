import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { personVisitors } from '#src/api/requests/person-visitors.ts';
import { useKnownTimeZone } from '#src/session/account.ts';
import { useCaller, useObserved, useServices } from '#src/session/services.tsx';
import type { SearchState } from '#src/session/stores/search-state.ts';
import { createSearchActions, type SearchActions } from './search-actions.ts';
import { timeZoneQuery, type SearchCaller } from './search-queries.ts';
import { readResults, type SearchResults } from './search-results.ts';

function useSearchCaller(): SearchCaller {
  const caller = useCaller();
  const { pointsLeft } = useServices().usage;
  return useMemo(() => ({ ...caller, pointsLeft }), [caller, pointsLeft]);
}

/** What came of a search so far. Only `useSearchActions` fetches. */
export function useSearchResults(search: SearchState): SearchResults {
  const caller = useSearchCaller();
  // They notify of its queries, too.
  useObserved(useServices().searches);
  return readResults(useQueryClient(), caller, search);
}

/** A component that uses it has the search's ID for its key. When it goes, nothing more is sent. */
export function useSearchActions(search: SearchState): SearchActions {
  const { searches } = useServices();
  const queryClient = useQueryClient();
  const caller = useSearchCaller();
  const [actions] = useState(() =>
    createSearchActions({
      search,
      searches,
      queryClient,
      caller,
      // Drawing the person's page first would take 20 ms.
      onPersonToOpen: (personId) =>
        void queryClient.prefetchQuery(
          requestQuery(caller, personVisitors({ personId, userId: search.criteria.userId })),
        ),
    }),
  );
  useEffect(() => {
    actions.enter();
    return actions.leave;
  }, [actions]);
  return actions;
}

/**
 * The time zone of a search's days and times, fetched once there are days to show. null: it is not known, and the
 * browser's is meant; undefined: it is not known yet.
 */
export function useSearchTimeZone(search: SearchResults): string | null | undefined {
  const known = useKnownTimeZone(search.criteria.userId);
  const { data, isError } = useQuery({
    ...timeZoneQuery(useCaller(), search),
    enabled: known === null && search.steps.some(({ status }) => status === 'answered'),
  });
  return known ?? (isError ? null : data?.timeZone);
}
