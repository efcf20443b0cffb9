import { useEffect } from 'react';
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
import { createRequiredContext } from '#src/session/services.tsx';
import { createStore } from '#src/session/storage.ts';
import { focusPage } from '#src/ui/focus.ts';
import { useGo } from '#src/ui/links.tsx';

/** The customer is in the URL. */
export type Search = {
  /** Random. Used in history entries and query keys. */
  readonly id: string;
  readonly term: SearchTerm;
  readonly text: string;
  /** The most likely first. */
  readonly otherReadings: readonly Reading[];
  /** Start, epoch ms. Windows of days are counted from here, even after midnight. */
  readonly at: number;
};

/** A repeated press within this time costs nothing. Longer in a frame, whose host may post the same contact again. */
const duplicateWindowMs = (): number => (isFramed() ? 600_000 : 10_000);

/** In memory only: phones, e-mails and names. `link`: from the page's own address. */
export function createSearches(link: FindLink | null) {
  const searches = new Map<string, Search>();
  return {
    /** null: removed by a reload or another account's sign-in. */
    get: (id: string): Search | null => searches.get(id) ?? null,

    start: (criteria: Pick<Search, 'term' | 'text' | 'otherReadings'>): Search => {
      const at = Date.now();
      const isSame = (each: Search): boolean =>
        at - each.at < duplicateWindowMs() && JSON.stringify(each.term) === JSON.stringify(criteria.term);
      const search = [...searches.values()].findLast(isSame) ?? { id: randomId(), ...criteria, at };
      searches.set(search.id, search);
      return search;
    },

    /** Waits for a sign-in. */
    link: createStore(link),

    /** For a sign-in of another account. */
    clear: (): void => searches.clear(),
  };
}

export type Searches = ReturnType<typeof createSearches>;

export const [SearchesProvider, useSearches] = createRequiredContext<Searches>('SearchesProvider');

/** For a history entry: a random ID, nothing personal. */
export const searchState = ({ id }: Search) => ({ search: id });

/** null: none, as after a reload. */
export function useCurrentSearch(): Search | null {
  const { state }: { state: Partial<ReturnType<typeof searchState>> | null } = useLocation();
  const searches = useSearches();
  return state?.search === undefined ? null : searches.get(state.search);
}

/** For a history entry: an ID was typed, and may mean something else. */
export const typedState = { isTyped: true };

/** `readings`: the most likely first. */
export type TypedText = {
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly userId: UserId | null;
};

export function useStartSearch(): (term: SearchTerm, typed: TypedText) => void {
  const go = useGo();
  const { pathname } = useLocation();
  const searches = useSearches();
  return (term, { text, readings, userId }) => {
    const isAnother = isFindPath(pathname);
    // Moves the focus to the heading of the results, as after a first search.
    if (isAnother) focusPage();
    const otherReadings = readings.filter((reading) => reading !== term);
    const state = searchState(searches.start({ term, text, otherReadings }));
    go(findPath(userId), { replace: isAnother, state });
  };
}

/** Removes a search link's fragment from the address, and drops the link when the agent leaves `/find`. */
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

/** For a hidden caller's link, which has no number: must not show the people of an earlier search. */
const nothing = { kind: 'phone', text: '' } as const;
