import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** Whether one of these queries has null: the account or the portal lacks what all of them need. */
export function useIsUnavailable(queryKey: QueryKey): boolean {
  const queryClient = useQueryClient();
  return useSyncExternalStore(
    (listener) => queryClient.getQueryCache().subscribe(listener),
    () => queryClient.getQueriesData({ queryKey }).some(([, data]) => data === null),
  );
}
