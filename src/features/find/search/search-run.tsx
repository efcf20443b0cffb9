import { notifyManager, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router-dom';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { personVisitors } from '#src/api/requests/person-visitors.ts';
import type { UserId } from '#src/lib/ids.ts';
import { personPath } from '#src/lib/paths.ts';
import { useKnownTimeZone } from '#src/session/account.ts';
import { useCaller, useServices } from '#src/session/services.tsx';
import type { SearchState } from '#src/session/stores/search-state.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { useBeginHere } from './begin-search.ts';
import { createSearchActions, type SearchActions } from './search-actions.ts';
import { pointsOf, stepQuery, timeZoneQuery, visitorQuery, type SearchCaller } from './search-queries.ts';
import { resultsOf, type SearchResults } from './search-results.ts';
import { personToOpen } from './selectors.ts';

type SearchRunProps = {
  readonly search: SearchState;
  /** From the URL. */
  readonly userId: UserId | null;
  /** Loads what stands above a found person: drawn later, it would move the cards. */
  readonly loadLine?: () => Promise<unknown>;
};

/** Draws nothing: the search does not wait for the page that shows it. */
export function SearchRun({ search, userId, loadLine }: SearchRunProps) {
  const beginHere = useBeginHere();
  const isOther = search.userId !== userId;
  // Another customer was chosen on this page: the same is searched for there.
  const searchThere = useEffectEvent(() => beginHere({ ...search, userId }));
  useEffect(() => {
    if (isOther) searchThere();
  }, [isOther]);
  return isOther ? null : <Run key={search.id} search={search} loadLine={loadLine} />;
}

function Run({
  search,
  loadLine,
}: Pick<SearchRunProps, 'search'> & { loadLine: SearchRunProps['loadLine'] | undefined }) {
  useRunningSearch(search, useSearchResults(search), loadLine);
  return null;
}

function useSearchCaller(): SearchCaller {
  const caller = useCaller();
  const { pointsLeft } = useServices().usage;
  return useMemo(() => ({ ...caller, pointsLeft }), [caller, pointsLeft]);
}

/** What came of a search so far. Only `useSearchActions` fetches. */
export function useSearchResults(search: SearchState): SearchResults {
  const caller = useSearchCaller();
  const steps = useQueries({
    queries: search.steps.map((step) => ({ ...stepQuery(caller, search, step), enabled: false })),
  });
  const visitors = useQueries({
    queries: search.visitors.map((visitorId) => ({
      ...visitorQuery(caller, search, visitorId),
      enabled: false,
    })),
  });
  return resultsOf(search, { steps, visitors });
}

/** What a search has cost so far, the account's time zone and the address book included. */
export function useSearchPoints(search: SearchState): number {
  const queryClient = useQueryClient();
  const subscribe = useCallback(
    (onChange: () => void) => queryClient.getQueryCache().subscribe(notifyManager.batchCalls(onChange)),
    [queryClient],
  );
  return useSyncExternalStore(subscribe, () => pointsOf(queryClient, search));
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
          requestQuery(caller, personVisitors({ personId, userId: search.userId })),
        ),
    }),
  );
  useEffect(() => {
    actions.enter();
    return actions.leave;
  }, [actions]);
  return actions;
}

/** Begins what the search is to do, and opens the one person whom it finds, while its page is open. */
export function useRunningSearch(
  search: SearchState,
  results: SearchResults,
  loadLine?: SearchRunProps['loadLine'],
): SearchActions {
  const actions = useSearchActions(search);
  const { searches } = useServices();
  const { id } = search;
  useOpenPerson(search, results, loadLine);
  const open = useEffectEvent(() => {
    // Another search than the link's: the next sign-in does not begin with the link.
    if (searches.getState().link?.begun !== id) searches.forgetLink();
    // Of the searches that found one person, that person's page names this one from now on.
    searches.keep(searches.get(id) ?? search);
  });
  useEffect(() => open(), []);

  const begin = useEffectEvent(() => {
    const toDo = searches.get(id)?.toDo ?? null;
    searches.update(id, { toDo: null });
    if (toDo !== null) void actions[toDo]();
  });
  // After a step that another page has begun.
  const canBegin = search.toDo !== null && results.running === null;
  useEffect(() => {
    let isMounted = true;
    // Not at once: in development React mounts, unmounts and mounts again.
    if (canBegin) queueMicrotask(() => isMounted && begin());
    return () => {
      isMounted = false;
    };
  }, [canBegin]);
  return actions;
}

/** Opens the one person found. Instead of the results: Back leads to where the agent searched. */
function useOpenPerson(
  { id, userId }: SearchState,
  results: SearchResults,
  loadLine: SearchRunProps['loadLine'],
): void {
  const { searches } = useServices();
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const personId = personToOpen(results);
  const path = personId === null ? null : inPlace(personPath({ personId, userId }));
  useEffect(() => {
    if (path === null) return;
    let isMounted = true;
    const open = (): void => {
      if (!isMounted || searches.get(id)?.wasOpened !== false) return;
      void navigate(path, { replace: true });
      searches.update(id, { wasOpened: true });
    };
    if (loadLine === undefined) open();
    else void loadLine().then(open, open);
    return () => {
      isMounted = false;
    };
  }, [id, loadLine, navigate, path, searches]);
}

/**
 * The time zone of a search's days and times, fetched once there are days to show. null: it is not known, and the
 * browser's is meant; undefined: it is not known yet.
 */
export function useSearchTimeZone(search: SearchState, { steps }: SearchResults): string | null | undefined {
  const known = useKnownTimeZone(search.userId);
  const { data, isError } = useQuery({
    ...timeZoneQuery(useCaller(), search),
    enabled: known === null && steps.some(({ outcome }) => outcome.status === 'answered'),
  });
  return known ?? (isError ? null : data?.timeZone);
}
