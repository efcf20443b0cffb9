// Not in the app's file: only the pages of searches need it.
import { useMemo } from 'react';
import type { Store } from '#src/lib/create-store.ts';
import { useMarkEntry, useSearches } from './search-store.tsx';
import type { SearchState } from './search-state.ts';
import { keepSearch, type Searches } from './searches.ts';

/** One search; null: there is none. */
export type SearchStore = Store<SearchState | null>;

export const searchStoreOf = (searches: Searches, id: string): SearchStore => ({
  subscribe: searches.subscribe,
  getState: () => searches.getState().find((search) => search.id === id) ?? null,
  setState: (next) =>
    searches.setState(searches.getState().map((search) => (search.id === id ? (next ?? search) : search))),
});

export function useSearchStore(id: string): SearchStore {
  const searches = useSearches();
  return useMemo(() => searchStoreOf(searches, id), [searches, id]);
}

/** Begins a search at this URL, instead of the one that its entry of the history has. */
export function useBeginHere(): (search: SearchState) => void {
  const searches = useSearches();
  const markEntry = useMarkEntry();
  return (search) => {
    keepSearch(searches, search);
    markEntry(search);
  };
}
