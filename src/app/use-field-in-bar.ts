import { matchPath, useLocation } from 'react-router-dom';
import { useSearchOfEntry } from '#src/features/find/search/search-store.tsx';
import {
  isForeignPath,
  parseFindAddress,
  parsePersonAddress,
  parseVisitorAddress,
  patterns,
} from '#src/lib/paths.ts';
import { useCustomer } from '#src/session/customer.ts';
import { useEmbedded } from '#src/ui/embedded.tsx';

/**
 * Whether the app bar has the field to find people: on the pages that show somebody. The others have it themselves; a frame has
 * none, and a partner chooses the customer first.
 */
export function useFieldInBar(): boolean {
  const { pathname, search } = useLocation();
  const { isPartner, onScreen } = useCustomer();
  const hasSearch = useSearchOfEntry() !== null;
  if (useEmbedded() || (isPartner && onScreen === null) || isForeignPath(pathname)) return false;
  const query = new URLSearchParams(search);
  if (matchPath(patterns.find, pathname) !== null) return hasSearch && parseFindAddress(query) !== null;
  const person = matchPath(patterns.person, pathname)?.params.personId;
  const visitor = matchPath(patterns.visitor, pathname)?.params.visitorId;
  return parsePersonAddress(person, query) !== null || parseVisitorAddress(visitor, query) !== null;
}
