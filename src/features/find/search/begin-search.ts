import { useLocation, useNavigate } from 'react-router-dom';
import { findPath, isFindPath } from '#src/lib/paths.ts';
import { useServices } from '#src/session/services.tsx';
import { newSearch, type NewSearch } from '#src/session/stores/search-state.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { focusPage } from '#src/ui/focus.ts';
import { entryOf, useMarkEntry } from './search-of-entry.ts';

/** Opens the results of a new search: what is in memory may be another person by now. */
export function useStartSearch(): (search: NewSearch) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const inPlace = useInPlace();
  const { searches } = useServices();
  return (started) => {
    const isAnother = isFindPath(pathname);
    // As after the first search: the heading of what is found takes the focus from there.
    if (isAnother) focusPage();
    const search = newSearch(started);
    searches.keep(search);
    void navigate(inPlace(findPath(search.userId)), { replace: isAnother, state: entryOf(search) });
  };
}

/** Begins a search at this URL, instead of the one that its entry of the history has. */
export function useBeginHere(): (search: NewSearch) => void {
  const { searches } = useServices();
  const markEntry = useMarkEntry();
  return (started) => {
    const search = newSearch(started);
    searches.keep(search);
    markEntry(search);
  };
}
