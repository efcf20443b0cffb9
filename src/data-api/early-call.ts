import type { PersonId, UserId } from '#src/primitives/ids.ts';
import type { DataApiMethod } from './data-api-error.ts';
import type { Fetch } from './exchange.ts';
import {
  personVisitorsParams,
  postInit,
  randomRequestId,
  requestBody,
  withToken,
  type Params,
} from './request.ts';

type Person = { readonly personId: PersonId; readonly userId: UserId | null };

/** A `get.person_visitors` that is on its way before there is anybody to read its answer. */
export type EarlyCall = Person & {
  readonly params: Params;
  readonly requestId: string;
  /** When it was sent, epoch ms. */
  readonly at: number;
  readonly response: Promise<Response>;
  /** The answer has begun to come, or never will. */
  readonly isSettled: () => boolean;
  readonly abort: () => void;
};

const METHOD: DataApiMethod = 'get.person_visitors';

export function startEarlyCall(
  fetch: Fetch,
  url: string,
  accessToken: string,
  { personId, userId }: Person,
): EarlyCall {
  const controller = new AbortController();
  const requestId = randomRequestId();
  const params = withToken(accessToken, personVisitorsParams(personId, userId));
  const at = Date.now();
  const response = fetch(url, postInit(requestBody(requestId, METHOD, params), controller.signal));
  let settled = false;
  const settle = (): void => void (settled = true);
  // Whoever takes it hears of its failure; until then nobody does.
  response.then(settle, settle);
  return {
    personId,
    userId,
    params,
    requestId,
    at,
    response,
    isSettled: () => settled,
    abort: () => controller.abort(),
  };
}

declare global {
  /** From the early script to the bundle, which takes it away at once. */
  var earlyCall: EarlyCall | null | undefined;
}

/** Keeps an early call until the first call of its method: that one takes it, or ends it. */
export type EarlyCalls = {
  /** The early call, if it is the very same request: method, token, customer and person. */
  readonly take: (method: DataApiMethod, params: Params) => EarlyCall | null;
  readonly drop: () => void;
};

export function createEarlyCalls(early: EarlyCall | null): EarlyCalls {
  let held = early;
  const drop = (): void => {
    held?.abort();
    held = null;
  };
  return {
    take: (method, params) => {
      const call = held;
      if (call === null || method !== METHOD) return null;
      if (JSON.stringify(call.params) === JSON.stringify(params)) {
        held = null;
        return call;
      }
      drop();
      return null;
    },
    drop,
  };
}

/** As if it was sent only now: the signal of the caller ends it. */
export function fetchOf(early: EarlyCall): Fetch {
  return (_url, { signal }) => {
    signal?.addEventListener('abort', early.abort, { once: true });
    return early.response;
  };
}
