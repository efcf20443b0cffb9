import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { personVisitorsQuery } from '#src/api/queries/person-queries.ts';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { useSearchStore } from '#src/features/find/search/search-store.tsx';
import type { PersonId } from '#src/lib/ids.ts';
import { personPath } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { useInPlace } from '#src/ui/embedded.tsx';
import { personToOpen } from './view/person-to-open.ts';

/** Opens the one person found. Instead of the results: Back leads to where the agent searched. */
export function useOpenPerson(search: SearchState, personId: PersonId | null): void {
  const store = useSearchStore();
  const navigate = useNavigate();
  const inPlace = useInPlace();
  useVisitorsAskedFor();
  const path = personId === null ? null : inPlace(personPath({ personId, userId: search.userId }));
  useEffect(() => {
    const now = store.getState();
    if (path === null || now === null) return;
    void navigate(path, { replace: true });
    store.setState({ ...now, wasOpened: true });
  }, [navigate, path, store]);
}

/** Asks for the person's visitors as soon as the search has the person: drawing the other page first takes 20 ms. */
function useVisitorsAskedFor(): void {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const store = useSearchStore();
  useEffect(
    () =>
      store.subscribe(() => {
        const search = store.getState();
        const personId = search && personToOpen(search);
        if (search === null || personId === null) return;
        void queryClient.prefetchQuery(personVisitorsQuery(caller, { personId, userId: search.userId }));
      }),
    [caller, queryClient, store],
  );
}
