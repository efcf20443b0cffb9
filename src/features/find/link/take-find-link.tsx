import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { isFindPath } from '#src/lib/paths.ts';
import { takeFindHash } from '#src/lib/search/take-find-hash.ts';
import { useServices } from '#src/session/services.tsx';

/**
 * Takes a link to a search out of the address when the page is open already, and forgets it when the agent goes elsewhere.
 * The page's first address has been read before the app (`prerender/preload-call.ts`), or is read here if that script failed.
 */
export function TakeFindLink() {
  const { pathname, search, hash } = useLocation();
  const { linkSearch } = useServices();
  const isHere = isFindPath(pathname);
  useEffect(() => {
    if (!isHere) return linkSearch.forget();
    // It may have come before the router listened.
    const link = takeFindHash() || hash;
    if (link !== '') linkSearch.open(link);
  }, [isHere, hash, linkSearch]);
  return isHere && hash !== '' ? <Navigate replace to={{ pathname, search }} /> : null;
}
