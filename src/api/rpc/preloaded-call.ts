import type { PersonId, UserId } from '#src/lib/ids.ts';
import type { DataApiMethod } from '#src/api/data-api-error.ts';
import { DEADLINE_MS, exchange, type Answer, type Fetch } from './exchange.ts';
import { personVisitorsParams, randomRequestId, requestBody, withToken, type Params } from './request.ts';

type Person = { readonly personId: PersonId; readonly userId: UserId | null };

/** A `get.person_visitors` that is on its way before there is anybody to read its answer. */
export type PreloadedCall = Person & {
  readonly params: Params;
  readonly requestId: string;
  /** When it was sent, epoch ms. */
  readonly at: number;
  /** Rejects when the call is aborted, and for nothing else. */
  readonly answer: Promise<Answer>;
  /** The answer is there, or will not come. */
  readonly isSettled: () => boolean;
  readonly abort: () => void;
};

const METHOD: DataApiMethod = 'get.person_visitors';

export function startPreloadedCall(
  fetch: Fetch,
  url: string,
  accessToken: string,
  { personId, userId }: Person,
): PreloadedCall {
  const controller = new AbortController();
  const requestId = randomRequestId();
  const params = withToken(accessToken, personVisitorsParams(personId, userId));
  const at = Date.now();
  const body = requestBody(requestId, METHOD, params);
  const answer = exchange({ fetch, url, timeoutMs: DEADLINE_MS, body, signal: controller.signal });
  let settled = false;
  const settle = (): void => void (settled = true);
  // The consumer handles the rejection.
  answer.then(settle, settle);
  return {
    personId,
    userId,
    params,
    requestId,
    at,
    answer,
    isSettled: () => settled,
    abort: () => controller.abort(),
  };
}

/** Keeps an early call until the first call of its method: that one takes it, or ends it. */
export type PreloadedCalls = {
  /** The call that is kept. */
  readonly held: () => PreloadedCall | null;
  /** The early call, if it is the very same request: method, token, customer and person. */
  readonly take: (method: DataApiMethod, params: Params) => PreloadedCall | null;
  /** For the next who asks the same: whoever took it had no use for the answer. */
  readonly putBack: (call: PreloadedCall) => void;
  readonly drop: () => void;
};

export function createPreloadedCalls(early: PreloadedCall | null): PreloadedCalls {
  let held = early;
  const drop = (): void => {
    held?.abort();
    held = null;
  };
  return {
    held: () => held,
    take: (method, params) => {
      const call = held;
      if (call === null || method !== METHOD) return null;
      if (JSON.stringify(call.params) !== JSON.stringify(params)) {
        drop();
        return null;
      }
      held = null;
      return call;
    },
    putBack: (call) => {
      held = call;
    },
    drop,
  };
}

/** As if it was sent only now: the caller's signal ends it. */
export async function answerOf(call: PreloadedCall, signal: AbortSignal | undefined): Promise<Answer> {
  signal?.addEventListener('abort', call.abort, { once: true });
  try {
    return await call.answer;
  } finally {
    signal?.removeEventListener('abort', call.abort);
    signal?.throwIfAborted();
  }
}
