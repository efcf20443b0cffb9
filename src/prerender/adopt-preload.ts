import type { QueryClient } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import type { PreloadedCall, TakePreloaded } from '#src/api/http-post.ts';
import { personVisitorsRequest } from '#src/api/person-visitors.ts';
import { requestQuery } from '#src/api/queries.ts';
import { withTimeout } from '#src/domain/time.ts';
import type { Preload } from './preload-state.ts';

/** How long the app waits for the prerender, in ms from the call on. */
const PRERENDER_TIMEOUT_MS = 500;

/** Hands the call that was sent before the app to the app. No function in it may use `preload` or `person`: they would stay in memory. */
export function adoptPreload(preload: Pick<Preload, 'person' | 'prerendered'> | undefined) {
  const person = preload?.person ?? null;
  const request = person && personVisitorsRequest(person.address);
  const prerendered = preload?.prerendered ?? Promise.resolve();
  const deadline = (person?.call.at ?? 0) + PRERENDER_TIMEOUT_MS;
  const painted = withTimeout(deadline - Date.now(), prerendered);
  // The response is not read before: that takes as long as painting the first cards.
  const response = person?.call.response.then((result) => painted.then(() => result));
  // An aborted call is no unhandled rejection.
  response?.catch(() => {});
  let waiting: PreloadedCall | null = person && response ? { ...person.call, response } : null;
  const takePreloaded: TakePreloaded = (...call) => {
    if (waiting?.isSame(...call) !== true) return null;
    const taken = waiting;
    waiting = null;
    return taken;
  };
  return {
    /** Resolves once the prerender has painted, or takes too long. */
    painted,
    takePreloaded,
    /** Starts the person's query, with the call as its first attempt; false if no call was sent with this caller's token. */
    startQuery: (queryClient: QueryClient, caller: Caller | null): boolean => {
      // Another tab may have signed out, or in as somebody else, since the call was sent.
      if (!request || !caller || !waiting?.isSame(request.method, request.params, caller.token.reveal())) {
        waiting?.abort();
        waiting = null;
        return false;
      }
      // Offline too: the call has been sent already.
      void queryClient.prefetchQuery({ ...requestQuery(caller, request), networkMode: 'offlineFirst' });
      return true;
    },
  };
}
