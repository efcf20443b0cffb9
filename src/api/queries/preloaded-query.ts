import type { QueryClient } from '@tanstack/react-query';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import type { Caller } from './caller.ts';
import { personVisitorsQuery } from './person-queries.ts';

export type PreloadedQuery = {
  /** When its first attempt was sent, epoch ms. */
  readonly sentAt: number;
  /** undefined: no answer yet, or a failure. */
  readonly cards: () => readonly VisitorCard[] | undefined;
};

/**
 * Starts the query of the call's person, with the call as its first attempt. null where there is no call, or it was made with
 * another token than the caller's and is aborted: another tab may have signed out, or in as somebody else, since it was sent.
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
  const query = personVisitorsQuery(caller, call, call);
  // The call has been sent: its answer is read even if the network has gone since.
  void queryClient.prefetchQuery({ ...query, networkMode: 'offlineFirst' });
  return { sentAt: call.at, cards: () => queryClient.getQueryData(query.queryKey) };
}
