import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { newSearch } from '#src/features/find/search/new-search.ts';
import { SearchProvider, useMarkEntry, useSearches } from '#src/features/find/search/search-store.tsx';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { keepSearch } from '#src/features/find/search/searches.ts';
import { parseFindAddress } from '#src/lib/paths.ts';
import { termOfLink } from '#src/model/search-term.ts';
import { useObserved, useServices } from '#src/session/services.tsx';

/** The searches of this sign-in. A link from outside begins one, also one that came before the sign-in. */
export function LinkedSearchProvider({ children }: { children: ReactNode }) {
  const next = useSearchOfLink();
  // The page of the link's search is drawn at once, not the empty look-up before it.
  const [isFollowed, setFollowed] = useState(next === undefined);
  return (
    <SearchProvider>
      <FollowLink next={next} onFollowed={setFollowed} />
      {isFollowed && children}
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

type FollowLinkProps = {
  readonly next: SearchState | null | undefined;
  readonly onFollowed: (isFollowed: true) => void;
};

function FollowLink({ next, onFollowed }: FollowLinkProps) {
  const { linkSearch } = useServices();
  const searches = useSearches();
  const markEntry = useMarkEntry();
  const begun = useObserved(linkSearch)?.begun ?? null;
  // Before the page with the former search is painted.
  useLayoutEffect(() => {
    if (next === undefined) return;
    if (next === null) linkSearch.forget();
    else {
      keepSearch(searches, next);
      linkSearch.begin(next.id);
    }
    onFollowed(true);
  }, [next, searches, linkSearch, onFollowed]);
  // Not before: the router listens only after the layout effects of what it holds.
  const mark = useEffectEvent(() => begun !== null && markEntry({ id: begun }));
  useEffect(() => void mark(), [begun]);
  return null;
}
