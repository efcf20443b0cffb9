import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { personVisitors } from '#src/api/requests/person-visitors.ts';
import { personPath } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { useInPlace } from '#src/ui/embedded.tsx';
import { personToOpen } from './person-to-open.ts';
import type { SearchState } from './search-state.ts';
import { useSearchStore } from './one-search.ts';

/** Opens the one person found. Instead of the results: Back leads to where the agent searched. */
export function useOpenPerson(search: SearchState): void {
  const store = useSearchStore(search.id);
  const navigate = useNavigate();
  const inPlace = useInPlace();
  useVisitorsAskedFor(search);
  const personId = personToOpen(search);
  const path = personId === null ? null : inPlace(personPath({ personId, userId: search.userId }));
  useEffect(() => {
    const now = store.getState();
    if (path === null || now === null || now.wasOpened) return;
    void navigate(path, { replace: true });
    store.setState({ ...now, wasOpened: true });
  }, [navigate, path, store]);
}

/** Asks for the person's visitors as soon as the search has the person: drawing the other page first takes 20 ms. */
function useVisitorsAskedFor({ id }: SearchState): void {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const store = useSearchStore(id);
  useEffect(
    () =>
      store.subscribe(() => {
        const search = store.getState();
        const personId = search && personToOpen(search);
        if (search === null || personId === null) return;
        void queryClient.prefetchQuery(
          requestQuery(caller, personVisitors({ personId, userId: search.userId })),
        );
      }),
    [caller, queryClient, store],
  );
}
