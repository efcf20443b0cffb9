import type { QueryClient } from '@tanstack/react-query';
import { isMore } from './visitor-queries.ts';

/** Ends the calls for more that wait for the network or for another attempt, unless an opened record shows them. */
export const cancelWaitingMore = (queryClient: QueryClient): void =>
  void queryClient.cancelQueries({
    predicate: (query) =>
      isMore(query) &&
      query.getObserversCount() === 0 &&
      (query.state.fetchStatus === 'paused' || query.state.fetchFailureCount > 0),
  });
