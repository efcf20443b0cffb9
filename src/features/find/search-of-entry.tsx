// How an entry of the browser's history gets a search, by a link or by a press, and which one it has.
import { useEffect, useEffectEvent } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router-dom';
import {
  findPath,
  isFindPath,
  parseFindAddress,
  rewriteOldLink,
  takeFindHash,
  type PersonAddress,
} from '#src/lib/paths.ts';
import { termOfLink } from '#src/model/search-term.ts';
import type { ContactTerm } from '#src/model/searched-contact.ts';
import { useObserved, useServices, type Services } from '#src/session/services.tsx';
import { newSearch, type NewSearch, type SearchState } from '#src/session/stores/search-state.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { focusPage } from '#src/ui/focus.ts';

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

/** Opens the results of a new search: what is in memory may be another person by now. */
export function useStartSearch(): (criteria: NewSearch) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const inPlace = useInPlace();
  const { searches } = useServices();
  return (criteria) => {
    const isAnother = isFindPath(pathname);
    // As after the first search: the heading of what is found takes the focus from there.
    if (isAnother) focusPage();
    const search = newSearch(criteria);
    searches.keep(search);
    void navigate(inPlace(findPath(search.criteria.userId)), { replace: isAnother, state: entryOf(search) });
  };
}

/** Begins a search at this URL, instead of the one that its entry of the history has. */
export function useBeginHere(): (criteria: NewSearch) => void {
  const { searches } = useServices();
  const markEntry = useMarkEntry();
  return (criteria) => {
    const search = newSearch(criteria);
    searches.keep(search);
    markEntry(search);
  };
}

/** Begins the search of a link from outside as soon as somebody is signed in: its page is then the first that is drawn. */
export function followFindLinks({
  searches,
  session,
  preferences,
}: Pick<Services, 'searches' | 'session' | 'preferences'>): void {
  const follow = (): void => {
    const linked = searches.getState().link;
    if (linked === null || linked.begun !== null || session.getState().status === 'signed-out') return;
    const { link } = linked;
    const term = link && termOfLink(link, preferences.getState().defaultCountry);
    const userId = parseFindAddress(new URLSearchParams(location.search))?.userId ?? null;
    if (link === null || term === null) searches.forgetLink();
    else searches.beginLink(newSearch({ term, text: link.text, userId }));
  };
  session.subscribe(follow);
  searches.subscribe(follow);
  follow();
}

/**
 * Drawn on every page, signed in or not.
 *
 * Takes out of the address of a page that is open already what must not stay there: a link to a search, which it forgets when the
 * agent goes elsewhere; the filter of an older link, which a reload would send to the server again. The page's first address has been
 * read before the app (`prerender/preload-call.ts`), or is read here if that script failed.
 */
export function LinkAddress() {
  const { pathname, search, hash } = useLocation();
  const { searches } = useServices();
  const isHere = isFindPath(pathname);
  useEffect(() => {
    if (!isHere) return searches.forgetLink();
    // It may have come before the router listened.
    const link = takeFindHash() || hash;
    if (link !== '') searches.openLink(link);
  }, [isHere, hash, searches]);

  const begun = useObserved(searches).link?.begun ?? null;
  const markEntry = useMarkEntry();
  const mark = useEffectEvent(() => begun !== null && markEntry({ id: begun }));
  // Not before: the router listens only after the layout effects of what it holds.
  useEffect(() => void mark(), [begun]);
  const rest = isHere && hash !== '' ? { pathname, search } : rewriteOldLink({ pathname, search, hash });
  return rest && <Navigate replace to={rest} />;
}

/** The search that found this person, begun or opened last; null: none did. */
export function useSearchThatFound(address: PersonAddress | null): SearchState | null {
  const { searches } = useServices();
  useObserved(searches);
  return address && searches.thatFound(address);
}

/** The phone or e-mail by which a search found this person; null: none did. */
export function useSearchedContact(address: PersonAddress): ContactTerm | null {
  const term = useSearchThatFound(address)?.criteria.term ?? null;
  return term === null || term.kind === 'name' ? null : term;
}
