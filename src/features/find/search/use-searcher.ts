import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { createSearcher, type Searcher } from './searcher.ts';
import { keepSearch, type Searches } from './searches.ts';
import { useSearchStore } from './one-search.ts';
import { useSearches } from './search-store.tsx';
import type { SearchState } from './search-state.ts';
import { useOpenPerson } from './use-open-person.ts';
import { useCaller, useServices } from '#src/session/services.tsx';

/** One for each search: what it has sent goes on while its page is away. */
const searchers = new WeakMap<Searches, Map<string, Searcher>>();

/** A component that uses it has the search's id for its key. */
export function useSearcher(search: SearchState): Searcher {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const searches = useSearches();
  const store = useSearchStore(search.id);
  const { linkSearch, usage } = useServices();
  const [searcher] = useState(() => {
    const known = searchers.get(searches) ?? new Map<string, Searcher>();
    searchers.set(searches, known);
    const existing = known.get(search.id);
    if (existing !== undefined) return existing;
    // The call that was sent is used if it is the search's first one, else aborted.
    const made = createSearcher({
      caller,
      queryClient,
      search,
      store,
      sent: linkSearch.takeCall(),
      pointsLeft: usage.pointsLeft,
    });
    known.set(search.id, made);
    return made;
  });
  useLayoutEffect(() => searcher.askAs(caller), [searcher, caller]);
  useEffect(() => searcher.stop, [searcher]);
  return searcher;
}

/** Begins what the search is to do, and opens the one person whom it finds, while its page is open. */
export function useRunningSearch(search: SearchState): Searcher {
  const searcher = useSearcher(search);
  const searches = useSearches();
  const store = useSearchStore(search.id);
  const { linkSearch } = useServices();
  useOpenPerson(search);
  const start = useEffectEvent(() => {
    const now = store.getState();
    if (now === null) return;
    const { id, toDo } = now;
    // Another search than the link's: the next sign-in does not begin with the link.
    if (linkSearch.getState()?.begun !== id) linkSearch.forget();
    // Of the searches that found one person, that person's page names this one from now on.
    keepSearch(searches, { ...now, toDo: null });
    if (toDo !== null) void searcher[toDo]();
  });
  useEffect(() => {
    let current = true;
    // Not at once: in development React mounts, unmounts and mounts again.
    queueMicrotask(() => current && start());
    return () => {
      current = false;
    };
  }, []);
  return searcher;
}
