// How an entry of the browser's history gets a search, by a link or by a press, and which one it has.
import { useEffect, useEffectEvent } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router-dom';
import { findPath, isFindPath, parseFindLink, takeFindHash } from '#src/lib/paths.ts';
import { termOfLink } from '#src/model/search-term.ts';
import type { UserId } from '#src/lib/ids.ts';
import type { Reading, SearchTerm } from '#src/lib/search/search-term.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import type { Search } from '#src/session/stores/searches.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { focusPage } from '#src/ui/focus.ts';

/** What an entry of the browser's history keeps of its search: a random ID, nothing personal. */
export const entryOf = ({ id }: Pick<Search, 'id'>) => ({ search: id });

/**
 * The search of this entry of the browser's history: of a page of results, or of a person that they led to. null: it has none, or its
 * memory has gone, as after a reload.
 */
export function useSearchOfEntry(): Search | null {
  const { state }: { state: Partial<ReturnType<typeof entryOf>> | null } = useLocation();
  const { searches } = useServices();
  return state?.search === undefined ? null : searches.get(state.search);
}

/** What an entry keeps of an ID that was typed and may mean something else. */
export const typedEntry = { isTyped: true };

/** What the agent typed, and what it may mean, the most likely first. */
export type Typed = {
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly userId: UserId | null;
};

/** Opens the results of a search for one reading of a text. */
export function useStartSearch(): (term: SearchTerm, typed: Typed) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const inPlace = useInPlace();
  const { searches } = useServices();
  return (term, { text, readings, userId }) => {
    const isAnother = isFindPath(pathname);
    // As after the first search: the heading of what is found takes the focus from there.
    if (isAnother) focusPage();
    const otherReadings = readings.filter((reading) => reading !== term);
    const state = entryOf(searches.begin({ term, text, otherReadings }));
    void navigate(inPlace(findPath(userId)), { replace: isAnother, state });
  };
}

/** Begins the search of a link as soon as its page is drawn, which is when somebody is signed in. True while it is about to. */
export function useFollowLink(): boolean {
  const { searches, preferences } = useServices();
  const link = useObserved(searches.link);
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const follow = useEffectEvent(() => {
    const term = link && termOfLink(link, preferences.getState().defaultCountry);
    const state = term && entryOf(searches.begin({ term, text: link.text, otherReadings: [] }));
    void navigate({ pathname, search }, { replace: true, state });
    searches.link.setState(null);
  });
  useEffect(() => {
    if (link !== null) follow();
  }, [link]);
  return link !== null;
}

/**
 * Drawn on every page, signed in or not.
 * Takes out of the address of a page that is open already what must not stay there: a link to a search, which it forgets when the
 * agent goes elsewhere. The page's first address has been read before the app (`prerender/preload-call.ts`), or is read here if that script failed.
 */
export function LinkAddress() {
  const { pathname, search, hash } = useLocation();
  const { searches } = useServices();
  const isHere = isFindPath(pathname);
  useEffect(() => {
    if (!isHere) return searches.link.setState(null);
    // It may have come before the router listened.
    const link = takeFindHash() || hash;
    if (link !== '') searches.link.setState(parseFindLink({ hash: link }) ?? nothing);
  }, [isHere, hash, searches]);
  return isHere && hash !== '' && <Navigate replace to={{ pathname, search }} />;
}

/** Of a caller who hides the number: shows nobody else's calls. */
const nothing = { kind: 'phone', text: '' } as const;
