import { createStore, type Store } from '#src/lib/create-store.ts';
import { nothingAsked } from './new-search.ts';
import type { SearchState } from './search-state.ts';

/** The searches of one sign-in, the one begun or opened last at the end. */
export type Searches = Store<readonly SearchState[]>;

/** Whose results are kept. Of an older one, what was searched for stays, so that its page can offer to search again. */
export const KEPT_RESULTS = 20;

export const createSearches = (): Searches => createStore<readonly SearchState[]>([]);

/** Puts a search at the end. */
export function keepSearch(searches: Searches, search: SearchState): void {
  const all = [...searches.getState().filter(({ id }) => id !== search.id), search];
  const dropped = all.length - KEPT_RESULTS;
  searches.setState(all.map((each, index) => (index < dropped ? { ...each, ...nothingAsked } : each)));
}
