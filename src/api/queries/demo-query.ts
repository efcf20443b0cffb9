import { queryOptions } from '@tanstack/react-query';
import { fetchDemo } from '#src/api/demo.ts';

/** The simulator's own page of credentials and people; null before a real API. */
export function demoQuery() {
  return queryOptions({
    queryKey: ['demo'],
    queryFn: ({ signal }) => fetchDemo((url, init) => fetch(url, init), signal),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}
