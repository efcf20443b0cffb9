import { createContext, use, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useObserved, useServices } from '#src/session/services.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { Hit, SearchState } from './search-state.ts';
import { createSearches, type Searches } from './searches.ts';

const SearchesContext = createContext<Searches>(createSearches());

/** In memory, and made anew for each sign-in: what was searched for and found ends with it. */
export function SearchProvider({ children }: { children: ReactNode }) {
  const [searches] = useState(createSearches);
  return <SearchesContext value={searches}>{children}</SearchesContext>;
}

/** None while nobody is signed in. */
export const useSearches = (): Searches => use(SearchesContext);

/** The search that found this person, begun or opened last; null: none did. */
export const useSearchThatFound = ({ personId, userId }: PersonAddress): SearchState | null =>
  useObserved(useSearches()).findLast(
    (search) => search.userId === userId && hitsOf(search).some((hit) => hit.personId === personId),
  ) ?? null;

const hitsOf = ({ steps }: SearchState): readonly Hit[] =>
  steps.flatMap(({ outcome }) => (outcome.status === 'answered' ? outcome.hits : []));

/** What an entry of the browser's history keeps of its search: a random id, and nothing personal. */
export const entryOf = ({ id }: Pick<SearchState, 'id'>) => ({ search: id });

/** The search of this entry of the browser's history; null: it has none, or its memory has gone, as after a reload. */
export function useSearchOfEntry(): SearchState | null {
  const { state }: { state: ReturnType<typeof entryOf> | null } = useLocation();
  const linked = useObserved(useServices().linkSearch);
  const searches = useObserved(useSearches());
  const shown = state?.search ?? linked?.begun;
  return searches.find(({ id }) => id === shown) ?? null;
}

/** Makes a search that of this entry of the browser's history. */
export function useMarkEntry(): (search: Pick<SearchState, 'id'>) => void {
  const navigate = useNavigate();
  const { pathname, search: query } = useLocation();
  return (search) => void navigate({ pathname, search: query }, { replace: true, state: entryOf(search) });
}
