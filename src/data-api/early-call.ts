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
  /** The whole answer, body included. */
  readonly answer: Promise<EarlyResponse>;
  /** The answer is there, or will not come. */
  readonly isSettled: () => boolean;
  readonly abort: () => void;
};

type EarlyResponse = { readonly text: string; readonly init: ResponseInit };

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
  const send = async (): Promise<EarlyResponse> => {
    const response = await fetch(url, postInit(requestBody(requestId, METHOD, params), controller.signal));
    const { status, headers } = response;
    return { text: await response.text(), init: { status, headers } };
  };
  const answer = send();
  let settled = false;
  const settle = (): void => void (settled = true);
  // Whoever takes it hears of its failure; until then nobody does.
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

declare global {
  /** From the early script to the bundle, which takes it away at once. */
  var earlyCall: EarlyCall | null | undefined;
}

/** Keeps an early call until the first call of its method: that one takes it, or ends it. */
export type EarlyCalls = {
  /** The call that is kept. */
  readonly held: () => EarlyCall | null;
  /** The early call, if it is the very same request: method, token, customer and person. */
  readonly take: (method: DataApiMethod, params: Params) => EarlyCall | null;
  /** For the next who asks the same: whoever took it had no use for the answer. */
  readonly putBack: (call: EarlyCall) => void;
  readonly drop: () => void;
};

export function createEarlyCalls(early: EarlyCall | null): EarlyCalls {
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

/** As if it was sent only now: the signal of the caller ends it. */
export function fetchOf(early: EarlyCall): Fetch {
  return async (_url, { signal }) => {
    signal?.addEventListener('abort', early.abort, { once: true });
    const { text, init } = await early.answer;
    return new Response(text, init);
  };
}
