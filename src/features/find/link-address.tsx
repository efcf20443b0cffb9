import { useEffect, useEffectEvent } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { isFindPath, parseFindAddress, rewriteOldLink, takeFindHash } from '#src/lib/paths.ts';
import { termOfLink } from '#src/model/search-term.ts';
import { useObserved, useServices, type Services } from '#src/session/services.tsx';
import { newSearch } from '#src/session/stores/search-state.ts';
import { useMarkEntry } from '#src/features/find/search/search-of-entry.ts';

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
