import { createContext, use, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { randomId, type UserId } from '#src/domain/ids.ts';
import {
  type FindLink,
  findPath,
  isFindPath,
  isFramed,
  parseFindLink,
  removeFindHash,
} from '#src/domain/paths.ts';
import type { Reading, SearchTerm } from '#src/domain/search-term.ts';
import { createStore } from '#src/session/storage.ts';
import { focusPage } from '#src/ui/focus.ts';
import { useGo } from '#src/ui/links.tsx';

/** A search. The URL has the customer on whose behalf it is made. */
export type Search = {
  /** Random: entries of the browser's history have it, and keys of queries. */
  readonly id: string;
  readonly term: SearchTerm;
  /** As the agent typed it, or a link had it: for the field. */
  readonly text: string;
  /** What the text may mean instead, the most likely first. */
  readonly otherReadings: readonly Reading[];
  /** When it began, epoch ms. Its windows of days are counted from here, also after midnight. */
  readonly at: number;
};

/**
 * The same search within this time is not made again, so that a repeated press costs nothing. Longer in a frame, whose host may show the
 * same contact whenever the agent changes chats.
 */
const duplicateWindowMs = (): number => (isFramed() ? 600_000 : 10_000);

/** What this tab searches for: in memory only, as it is phones, e-mails and names. `link`: of the page's own address. */
export function createSearches(link: FindLink | null) {
  const searches = new Map<string, Search>();
  return {
    /** null: a reload, or another account's sign-in, has removed it. */
    get: (id: string): Search | null => searches.get(id) ?? null,

    start: (criteria: Pick<Search, 'term' | 'text' | 'otherReadings'>): Search => {
      const at = Date.now();
      const isSame = (each: Search): boolean =>
        at - each.at < duplicateWindowMs() && JSON.stringify(each.term) === JSON.stringify(criteria.term);
      const search = [...searches.values()].findLast(isSame) ?? { id: randomId(), ...criteria, at };
      searches.set(search.id, search);
      return search;
    },

    /** A link to a search that waits until somebody has signed in. */
    link: createStore(link),

    /** Called when another account signs in. */
    clear: (): void => searches.clear(),
  };
}

export type Searches = ReturnType<typeof createSearches>;

const SearchesContext = createContext<Searches | null>(null);
export const SearchesProvider = SearchesContext.Provider;

export function useSearches(): Searches {
  const searches = use(SearchesContext);
  if (searches === null) throw new Error('No SearchesProvider above.');
  return searches;
}

/** What an entry of the browser's history keeps of its search: a random ID, nothing personal. */
export const searchState = ({ id }: Search) => ({ search: id });

/** The search of this history entry: of a page of results, or of a person that they led to. null: none, as after a reload. */
export function useCurrentSearch(): Search | null {
  const { state }: { state: Partial<ReturnType<typeof searchState>> | null } = useLocation();
  const searches = useSearches();
  return state?.search === undefined ? null : searches.get(state.search);
}

/** What an entry keeps of an ID that was typed and may mean something else. */
export const typedState = { isTyped: true };

/** The typed text and its readings, the most likely first. */
export type TypedText = {
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly userId: UserId | null;
};

/** Opens the results of a search for one reading of a text. */
export function useStartSearch(): (term: SearchTerm, typed: TypedText) => void {
  const go = useGo();
  const { pathname } = useLocation();
  const searches = useSearches();
  return (term, { text, readings, userId }) => {
    const isAnother = isFindPath(pathname);
    // The heading of the results takes the focus from there, as after a first search.
    if (isAnother) focusPage();
    const otherReadings = readings.filter((reading) => reading !== term);
    const state = searchState(searches.start({ term, text, otherReadings }));
    go(findPath(userId), { replace: isAnother, state });
  };
}

/**
 * On every page, signed in or not: removes the fragment of a link to a search from the address of an open page, and drops the link when
 * the agent leaves `/find`. The page's first address is read by `prerender/preload-call.ts`, or here if that script failed.
 */
export function FindLinkWatcher() {
  const { pathname, search, hash } = useLocation();
  const searches = useSearches();
  const isHere = isFindPath(pathname);
  useEffect(() => {
    if (!isHere) return searches.link.setState(null);
    // The fragment may have changed before the router listened.
    const link = removeFindHash() || hash;
    if (link !== '') searches.link.setState(parseFindLink({ hash: link }) ?? nothing);
  }, [isHere, hash, searches]);
  return isHere && hash !== '' && <Navigate replace to={{ pathname, search }} />;
}

/** A link without a number (the caller hides it): an empty search, which must not show an earlier one's people. */
const nothing = { kind: 'phone', text: '' } as const;
