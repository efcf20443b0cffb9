import { useLocation, useNavigate } from 'react-router-dom';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { ContactTerm } from '#src/model/searched-contact.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import type { SearchState } from '#src/session/stores/search-state.ts';

/** What an entry of the browser's history keeps of its search: nothing personal. */
type SearchEntry = {
  /** Its random ID. */
  readonly search: string;
  /** Its page is to search further, once: a press on another page asked for it. */
  readonly isFurther?: true;
};

export const entryOf = ({ id }: Pick<SearchState, 'id'>): SearchEntry => ({ search: id });

export function useSearchEntry(): SearchEntry | null {
  const { state }: { state: SearchEntry | null } = useLocation();
  return state;
}

/** The search of this entry of the browser's history; null: it has none, or its memory has gone, as after a reload. */
export function useSearchOfEntry(): SearchState | null {
  const state = useSearchEntry();
  const { link, searches } = useObserved(useServices().searches);
  const shown = state?.search ?? link?.begun;
  return searches.find(({ id }) => id === shown) ?? null;
}

/** Makes a search that of this entry of the browser's history. */
export function useMarkEntry(): (search: Pick<SearchState, 'id'>) => void {
  const navigate = useNavigate();
  const { pathname, search: query } = useLocation();
  return (search) => void navigate({ pathname, search: query }, { replace: true, state: entryOf(search) });
}

/** The search that found this person, begun or opened last; null: none did. */
export function useSearchThatFound(address: PersonAddress | null): SearchState | null {
  const { searches } = useServices();
  useObserved(searches);
  return address && searches.thatFound(address);
}

/** The phone or e-mail by which a search found this person; null: none did. */
export function useSearchedContact(address: PersonAddress): ContactTerm | null {
  const term = useSearchThatFound(address)?.asked.term ?? null;
  return term === null || term.kind === 'name' ? null : term;
}
