import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { createSearcher, type Searcher } from '#src/features/find/search/searcher.ts';
import { useSearchStore } from '#src/features/find/search/search-store.tsx';
import { useCaller, useServices } from '#src/session/services.tsx';

/** For the search of the store at the first drawing: a component that uses it has the search's id for its key. */
export function useSearcher(): Searcher {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const store = useSearchStore();
  const { linkSearch } = useServices();
  const [searcher] = useState(() =>
    // Used if it is the search's first call, else aborted.
    createSearcher({ caller, queryClient, store, sent: linkSearch.takeCall() }),
  );
  useLayoutEffect(() => searcher.askAs(caller), [searcher, caller]);
  useEffect(() => searcher.stop, [searcher]);
  return searcher;
}

/** Searches while the page is open; goes on if the agent asked for that on a person's page. */
export function useRunningSearch(): Searcher {
  const searcher = useSearcher();
  const store = useSearchStore();
  const start = useEffectEvent(() => {
    const search = store.getState();
    if (search?.goesOn !== true) return void searcher.run();
    const { goesOn: _, ...going } = search;
    store.setState(going);
    void searcher.further();
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
