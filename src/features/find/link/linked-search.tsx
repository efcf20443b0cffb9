import { useEffect, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { newSearch } from '#src/features/find/search/new-search.ts';
import { SearchProvider, useSearch, useSearchStore } from '#src/features/find/search/search-store.tsx';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { parseFindAddress } from '#src/lib/paths.ts';
import { termOfLink } from '#src/model/search-term.ts';
import { useObserved, useServices } from '#src/session/services.tsx';

/** The search of this sign-in. A link from outside begins it, also one that came before the sign-in. */
export function LinkedSearchProvider({ children }: { children: ReactNode }) {
  const next = useSearchOfLink();
  return (
    <SearchProvider initial={next ?? null}>
      <FollowLink next={next} />
      {children}
    </SearchProvider>
  );
}

/**
 * What the link asks for; undefined: there is no link, or its search has begun. null: it asks for nothing that could be
 * searched for, as with a caller who hides the number.
 */
function useSearchOfLink(): SearchState | null | undefined {
  const { linkSearch, preferences } = useServices();
  const linked = useObserved(linkSearch);
  const { defaultCountry } = useObserved(preferences);
  const [query] = useSearchParams();
  const userId = parseFindAddress(query)?.userId ?? null;
  return useMemo(() => {
    if (linked === null || linked.begun !== null) return undefined;
    const term = linked.link && termOfLink(linked.link, defaultCountry);
    return term && newSearch(term, userId);
  }, [linked, userId, defaultCountry]);
}

function FollowLink({ next }: { next: SearchState | null | undefined }) {
  const { linkSearch } = useServices();
  const store = useSearchStore();
  // Before the page with the former search is painted.
  useLayoutEffect(() => {
    if (next === undefined) return;
    if (store.getState() !== next) store.setState(next);
    if (next === null) linkSearch.forget();
    else linkSearch.begin(next.term);
  }, [next, store, linkSearch]);

  const begun = useObserved(linkSearch)?.begun ?? null;
  const searched = useSearch()?.term;
  const isReplaced = begun !== null && begun !== searched;
  useEffect(() => {
    if (isReplaced) linkSearch.forget();
  }, [isReplaced, linkSearch]);
  return null;
}
