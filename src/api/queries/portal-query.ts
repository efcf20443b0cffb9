import { queryOptions } from '@tanstack/react-query';
import { fetchPortal } from '#src/api/portal.ts';

/** The origin where recordings are; null: the server knows none. */
export function portalQuery() {
  return queryOptions({
    queryKey: ['portal'],
    queryFn: ({ signal }) => fetchPortal((url, init) => fetch(url, init), signal),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}
