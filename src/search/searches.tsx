import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { findPath, isFindPath, parseFindLink, removeFindHash } from '#src/domain/paths.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import type { Search, TypedText } from '#src/session/searches.ts';
import { useServices } from '#src/session/services.tsx';
import { useUserId } from '#src/ui/customer-context.ts';
import { useGo } from '#src/ui/links.tsx';

/** For a history entry: a random ID, nothing personal. */
export const searchState = ({ id }: Search) => ({ search: id });

/** null: none, as after a reload. */
export function useCurrentSearch(): Search | null {
  const { state }: { state: Partial<ReturnType<typeof searchState>> | null } = useLocation();
  const { searches } = useServices();
  return state?.search === undefined ? null : searches.get(state.search);
}

/** For a history entry: an ID was typed, and may mean something else. */
export const typedState = { isTyped: true };

export function useStartSearch(): (term: SearchTerm, typed: TypedText) => void {
  const go = useGo();
  const { pathname } = useLocation();
  const { searches } = useServices();
  const userId = useUserId();
  return (term, { text, interpretations }) => {
    const others = interpretations.filter((each) => each !== term);
    const state = searchState(searches.start({ term, text, interpretations: others }));
    go(findPath(userId), { replace: isFindPath(pathname), state });
  };
}

/** Removes a search link's fragment from the address, and drops the link when the agent leaves `/find`. */
export function FindLinkWatcher() {
  const { pathname, search, hash } = useLocation();
  const { searches } = useServices();
  const isHere = isFindPath(pathname);
  useEffect(() => {
    if (!isHere) return searches.link.setState(null);
    // The fragment may have changed before the router listened.
    const link = removeFindHash() || hash;
    // A hidden caller's link has no number: it must not show the people of an earlier search.
    if (link !== '') searches.link.setState(parseFindLink({ hash: link }) ?? { kind: 'phone', text: '' });
  }, [isHere, hash, searches]);
  return isHere && hash !== '' && <Navigate replace to={{ pathname, search }} />;
}
