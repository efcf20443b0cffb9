import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useBeginHere, useMarkEntry, useSearchEntry } from '#src/features/find/search-of-entry.tsx';
import type { SearchActions } from '#src/features/find/search/search-actions.ts';
import type { SearchResults } from '#src/features/find/search/search-results.ts';
import { isUnfinished, personToOpen } from '#src/features/find/search/selectors.ts';
import { useSearchActions, useSearchResults } from '#src/features/find/search/use-search.ts';
import type { UserId } from '#src/lib/ids.ts';
import { personPath } from '#src/lib/paths.ts';
import { useServices } from '#src/session/services.tsx';
import type { SearchState } from '#src/session/stores/search-state.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { preloadFoundBy } from './found-by.tsx';

export type RunningSearch = {
  readonly results: SearchResults;
  readonly actions: SearchActions;
  /** What its page begins has not begun yet. */
  readonly isAboutToBegin: boolean;
};

type SearchRunProps = {
  readonly search: SearchState;
  /** From the URL. */
  readonly userId: UserId | null;
  readonly children: (run: RunningSearch) => ReactNode;
};

/** Runs a search while its page is open. It does not wait for what draws the page. */
export function SearchRun({ search, userId, children }: SearchRunProps) {
  const beginHere = useBeginHere();
  const isOther = search.criteria.userId !== userId;
  // Another customer was chosen on this page: the same is searched for there.
  const searchThere = useEffectEvent(() => beginHere({ ...search.criteria, userId }));
  useEffect(() => {
    if (isOther) searchThere();
  }, [isOther]);
  return !isOther && <Run key={search.id} search={search} view={children} />;
}

type RunProps = { readonly search: SearchState; readonly view: SearchRunProps['children'] };

function Run({ search, view }: RunProps) {
  const results = useSearchResults(search);
  const actions = useSearchActions(search);
  const isAboutToBegin = useBegin(search, results, actions);
  useOpenPerson(search, results);
  return view({ results, actions, isAboutToBegin });
}

/** Runs an unfinished search, or what a press on another page asked for; else fetches nothing. */
function useBegin(search: SearchState, results: SearchResults, actions: SearchActions): boolean {
  const { id } = search;
  const { searches } = useServices();
  const isFurther = useSearchEntry()?.isFurther === true;
  const markEntry = useMarkEntry();
  const [toDo, setToDo] = useState<'run' | 'further' | null>(() => {
    if (isFurther) return 'further';
    return isUnfinished(results) ? 'run' : null;
  });
  const [wasOpened, setWasOpened] = useState(search.wasOpened);
  // The page around a frame wants a search again whose page is open.
  if (wasOpened !== search.wasOpened) {
    setWasOpened(search.wasOpened);
    if (isUnfinished(results)) setToDo('run');
  }
  const open = useEffectEvent(() => {
    // Another search than the link's: the next sign-in does not begin with the link.
    if (searches.getState().link?.begun !== id) searches.forgetLink();
    // Of the searches that found one person, that person's page names this one from now on.
    const now = searches.get(id);
    if (now !== null) searches.keep(now);
  });
  useEffect(() => open(), []);

  const begin = useEffectEvent(() => {
    setToDo(null);
    // Back to this entry is no further press.
    if (isFurther) markEntry(search);
    if (toDo !== null) void actions[toDo]();
  });
  // After a step that another page has begun.
  const canBegin = toDo !== null && results.running === null;
  useEffect(() => {
    let isMounted = true;
    // Not at once: in development React mounts, unmounts and mounts again.
    if (canBegin) queueMicrotask(() => isMounted && begin());
    return () => {
      isMounted = false;
    };
  }, [canBegin]);
  return toDo !== null;
}

/**
 * Opens the one person found. Instead of the results: Back leads to where the agent searched. Waits for the line above the person:
 * drawn later, it would move the cards.
 */
function useOpenPerson({ id, criteria }: SearchState, results: SearchResults): void {
  const { searches } = useServices();
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const personId = personToOpen(results);
  const path = personId === null ? null : inPlace(personPath({ personId, userId: criteria.userId }));
  useEffect(() => {
    if (path === null) return;
    let isMounted = true;
    const open = async (): Promise<void> => {
      await preloadFoundBy();
      if (!isMounted || searches.get(id)?.wasOpened !== false) return;
      void navigate(path, { replace: true });
      searches.update(id, { wasOpened: true });
    };
    void open();
    return () => {
      isMounted = false;
    };
  }, [id, navigate, path, searches]);
}
