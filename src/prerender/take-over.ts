import type { QueryClient } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import type { PreloadedCall, TakePreloaded } from '#src/api/exchange.ts';
import { personVisitorsRequest } from '#src/api/person-visitors.ts';
import { requestQuery } from '#src/api/queries.ts';
import type { PreloadedPerson } from './handover.ts';

type TakeOver = {
  /** For `createDataApi`. */
  readonly takePreloaded: TakePreloaded;
  /** Starts the person's query, with the call as its first attempt; false if no call was sent with this caller's token. */
  readonly startQuery: (queryClient: QueryClient, caller: Caller | null) => boolean;
};

/**
 * Hands the call that was sent before the app to the app. `painted`: the answer is not read before it resolves, as that takes
 * as long as painting the first cards.
 */
export function createTakeOver(person: PreloadedPerson | null, painted: Promise<void>): TakeOver {
  const address = person?.address ?? null;
  const answer = person?.call.answer.then((result) => painted.then(() => result));
  // An aborted call is no unhandled rejection.
  answer?.catch(() => {});
  // No function below may use `person` or `answer`, which would stay in memory.
  let waiting: PreloadedCall | null = person && answer ? { ...person.call, answer } : null;
  const take = (): PreloadedCall | null => {
    const call = waiting;
    waiting = null;
    return call;
  };
  return {
    takePreloaded: (method) => (waiting?.method === method ? take() : null),
    startQuery: (queryClient, caller) => {
      // Another tab may have signed out, or in as somebody else, since the call was sent.
      if (address === null || caller === null || waiting?.usesToken(caller.token.reveal()) !== true) {
        take()?.abort();
        return false;
      }
      // Offline too: the call has been sent already.
      void queryClient.prefetchQuery({
        ...requestQuery(caller, personVisitorsRequest(address)),
        networkMode: 'offlineFirst',
      });
      return true;
    },
  };
}
