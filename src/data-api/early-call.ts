import type { DataApiMethod } from './data-api-error.ts';
import type { Fetch } from './exchange.ts';
import { postInit, randomRequestId, requestBody, type Params } from './request.ts';

/** A request that is on its way before there is anybody to read its answer. */
export type EarlyCall = {
  readonly method: DataApiMethod;
  readonly params: Params;
  readonly requestId: string;
  /** When it was sent, epoch ms. */
  readonly at: number;
  readonly response: Promise<Response>;
  readonly abort: () => void;
};

export function startEarlyCall(fetch: Fetch, url: string, method: DataApiMethod, params: Params): EarlyCall {
  const controller = new AbortController();
  const requestId = randomRequestId();
  const at = Date.now();
  const response = fetch(url, postInit(requestBody(requestId, method, params), controller.signal));
  // Whoever takes it hears of its failure; until then nobody does.
  response.catch(() => {});
  return { method, params, requestId, at, response, abort: () => controller.abort() };
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
      if (call?.method !== method) return null;
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
