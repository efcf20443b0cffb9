import type { QueryClient } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import type { PreloadedCall, TakePreloaded } from '#src/api/exchange.ts';
import { personVisitorsRequest } from '#src/api/person-visitors.ts';
import { requestQuery } from '#src/api/queries.ts';
import { withTimeout } from '#src/domain/time.ts';
import type { Preload } from './handover.ts';

/** How long the app waits for the prerender, in ms from the call on. */
const PRERENDER_TIMEOUT_MS = 500;

type TakeOver = {
  /** Resolves once the prerender has painted, or takes too long. */
  readonly painted: Promise<void>;
  /** For `createDataApi`. */
  readonly takePreloaded: TakePreloaded;
  /** Starts the person's query, with the call as its first attempt; false if no call was sent with this caller's token. */
  readonly startQuery: (queryClient: QueryClient, caller: Caller | null) => boolean;
};

/** Hands the call that was sent before the app to the app. No function in it may use `preload`: it would stay in memory. */
export function createTakeOver(preload: Pick<Preload, 'person' | 'prerendered'> | undefined): TakeOver {
  const person = preload?.person ?? null;
  const address = person?.address ?? null;
  const painted =
    person === null
      ? Promise.resolve()
      : withTimeout(
          person.call.at + PRERENDER_TIMEOUT_MS - Date.now(),
          preload?.prerendered ?? Promise.resolve(),
        );
  // The answer is not read before: that takes as long as painting the first cards.
  const answer = person?.call.answer.then((result) => painted.then(() => result));
  // An aborted call is no unhandled rejection.
  answer?.catch(() => {});
  let waiting: PreloadedCall | null = person && answer ? { ...person.call, answer } : null;
  const take = (): PreloadedCall | null => {
    const call = waiting;
    waiting = null;
    return call;
  };
  return {
    painted,
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
