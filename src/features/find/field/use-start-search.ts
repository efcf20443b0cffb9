import { useLocation, useNavigate } from 'react-router-dom';
import { newSearch } from '#src/features/find/search/new-search.ts';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { entryOf, useSearches } from '#src/features/find/search/search-store.tsx';
import { keepSearch } from '#src/features/find/search/searches.ts';
import { findPath, isFindPath } from '#src/lib/paths.ts';
import { useInPlace } from '#src/ui/embedded.tsx';

type NewSearch = Pick<SearchState, 'term' | 'userId' | 'ids'>;

/** Opens the results of a new search: what is in memory may be another person by now. */
export function useStartSearch(): (search: NewSearch) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const inPlace = useInPlace();
  const searches = useSearches();
  return ({ term, userId, ids }) => {
    const isAnother = isFindPath(pathname);
    // From the field in the bar to what is found, as after the first search: the heading takes the focus from there.
    if (isAnother) document.getElementById('content')?.focus({ preventScroll: true });
    const search = { ...newSearch(term, userId), ids };
    keepSearch(searches, search);
    void navigate(inPlace(findPath(userId)), { replace: isAnother, state: entryOf(search) });
  };
}
