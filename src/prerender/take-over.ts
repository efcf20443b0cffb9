import type { QueryClient } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import { personVisitorsRequest, type PreloadedPersonCall } from '#src/api/person-visitors.ts';
import { requestQuery } from '#src/api/queries.ts';

/**
 * Starts the query of the call's person, with the call as its first attempt; false if there is no call. A call that was made
 * with another token is aborted: another tab may have signed out, or in as somebody else, since it was sent.
 * `prerendered`: the answer is not read before it resolves, as that takes as long as painting the first cards.
 */
export function startPreloadedQuery(
  queryClient: QueryClient,
  caller: Caller | null,
  call: PreloadedPersonCall | null,
  prerendered: () => Promise<void>,
): boolean {
  if (call === null || caller === null || !call.usesToken(caller.token.reveal())) {
    call?.abort();
    return false;
  }
  const sent = { ...call, answer: call.answer.then((answer) => prerendered().then(() => answer)) };
  // Offline too: the call has been sent already.
  void queryClient.prefetchQuery({
    ...requestQuery(caller, personVisitorsRequest(call), { sent }),
    networkMode: 'offlineFirst',
  });
  return true;
}
