import type { QueryClient } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { createSearchActions } from '#src/features/find/search/search-actions.ts';
import { readResults, type SearchResults } from '#src/features/find/search/search-results.ts';
import type { SearchState } from '#src/session/stores/search-state.ts';
import { createSearches } from '#src/session/stores/searches.ts';
import type { PersonId } from '#src/lib/ids.ts';

type OpenSearch = {
  readonly caller: Caller;
  readonly queryClient: QueryClient;
  readonly search: SearchState;
  readonly sent?: PreloadedCall | null;
  readonly pointsLeft?: () => number | null;
};

/** A search whose page is open, without React. */
export function openSearch({
  caller,
  queryClient,
  search,
  sent = null,
  pointsLeft = () => null,
}: OpenSearch) {
  const searches = createSearches({ hash: '', takeCall: () => sent, queryClient });
  searches.keep(search);
  const opened: PersonId[] = [];
  const open = (by: Caller = caller) => {
    const actions = createSearchActions({
      search,
      searches,
      queryClient,
      caller: { ...by, pointsLeft },
      onPersonToOpen: (personId) => void opened.push(personId),
    });
    actions.enter();
    return actions;
  };
  return {
    searches,
    /** Who was opened by itself. */
    opened,
    actions: open(),
    /** Opens its page again. */
    open,
    state: (): SearchState => searches.get(search.id) ?? search,
    results: (): SearchResults =>
      readResults(queryClient, { ...caller, pointsLeft }, searches.get(search.id) ?? search),
  };
}
