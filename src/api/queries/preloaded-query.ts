import type { QueryClient } from '@tanstack/react-query';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import type { Caller } from './caller.ts';
import { personVisitorsQuery } from './person-queries.ts';

export type PreloadedQuery = {
  /** When its first attempt was sent, epoch ms. */
  readonly sentAt: number;
};

/**
 * Starts the query of the call's person, with the call as its first attempt. null if there is no call. A call that was made
 * with another token is aborted: another tab may have signed out, or in as somebody else, since it was sent.
 */
export function startPreloadedQuery(
  queryClient: QueryClient,
  caller: Caller | null,
  call: PreloadedCall | null,
): PreloadedQuery | null {
  if (call === null || caller === null || !call.isMadeWith(caller.token.reveal())) {
    call?.abort();
    return null;
  }
  // Offline too: the call has been sent already.
  void queryClient.prefetchQuery({ ...personVisitorsQuery(caller, call, call), networkMode: 'offlineFirst' });
  return { sentAt: call.at };
}
