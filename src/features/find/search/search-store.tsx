import { createContext, use, useState, type ReactNode } from 'react';
import { createStore, type Store } from '#src/lib/create-store.ts';
import { useObserved } from '#src/session/services.tsx';
import type { SearchState } from './search-state.ts';

/** The search of this sign-in; null: none yet. */
export type SearchStore = Store<SearchState | null>;

const SearchContext = createContext<SearchStore | null>(null);

type SearchProviderProps = {
  /** A search that a link from outside asks for. */
  readonly initial?: SearchState | null;
  readonly children: ReactNode;
};

/** In memory, and made anew for each sign-in: what was searched for and found ends with it. */
export function SearchProvider({ initial = null, children }: SearchProviderProps) {
  const [store] = useState(() => createStore(initial));
  return <SearchContext value={store}>{children}</SearchContext>;
}

export function useSearchStore(): SearchStore {
  const store = use(SearchContext);
  if (store === null) throw new Error('No SearchProvider above.');
  return store;
}

export function useSearch(): SearchState | null {
  return useObserved(useSearchStore());
}
