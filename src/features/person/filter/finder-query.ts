import { queryOptions } from '@tanstack/react-query';
import { unlessLeaving } from '#src/lib/leaving.ts';

/** The code that finds and orders records. */
export function finderQuery() {
  return queryOptions({
    queryKey: ['finder'],
    queryFn: async () => (await unlessLeaving(import('./finder.ts'))).finder,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
    networkMode: 'always',
    refetchOnReconnect: true,
  });
}
