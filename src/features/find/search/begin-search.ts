import { useLocation, useNavigate } from 'react-router-dom';
import { findPath, isFindPath } from '#src/lib/paths.ts';
import { useServices } from '#src/session/services.tsx';
import { newSearch, type NewSearch } from '#src/session/stores/search-state.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { focusPage } from '#src/ui/focus.ts';
import { entryOf, useMarkEntry } from './search-of-entry.ts';

/** Opens the results of a new search: what is in memory may be another person by now. */
export function useStartSearch(): (asked: NewSearch) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const inPlace = useInPlace();
  const { searches } = useServices();
  return (asked) => {
    const isAnother = isFindPath(pathname);
    // As after the first search: the heading of what is found takes the focus from there.
    if (isAnother) focusPage();
    const search = newSearch(asked);
    searches.keep(search);
    void navigate(inPlace(findPath(search.asked.userId)), { replace: isAnother, state: entryOf(search) });
  };
}

/** Begins a search at this URL, instead of the one that its entry of the history has. */
export function useBeginHere(): (asked: NewSearch) => void {
  const { searches } = useServices();
  const markEntry = useMarkEntry();
  return (asked) => {
    const search = newSearch(asked);
    searches.keep(search);
    markEntry(search);
  };
}
