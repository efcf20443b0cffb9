import { type PersonKey, randomId } from '#src/domain/ids.ts';
import type { DataApiMethod } from './errors.ts';
import { DEADLINE_MS, exchange, requestBody, withToken, type Answer, type Fetch } from './exchange.ts';
import type { Params } from './request.ts';
import { personVisitorsCall } from './person-visitors.ts';

/** A call that was sent before the app has loaded. */
export type PreloadedCall = {
  readonly method: DataApiMethod;
  /** The parameters, without the token. */
  readonly params: Params;
  readonly requestId: string;
  /** When it was sent, epoch ms. */
  readonly at: number;
  /** Rejects when the call is aborted, and for nothing else. */
  readonly answer: Promise<Answer>;
  readonly isSettled: () => boolean;
  /** Compares the token without exposing it. */
  readonly isMadeWith: (accessToken: string) => boolean;
  readonly abort: () => void;
};

export function startPreloadedCall(
  fetch: Fetch,
  url: string,
  accessToken: string,
  { method, params }: Pick<PreloadedCall, 'method' | 'params'>,
): PreloadedCall {
  const controller = new AbortController();
  const requestId = randomId();
  const at = Date.now();
  const body = requestBody(requestId, method, withToken(accessToken, params));
  const answer = exchange({ fetch, url, timeoutMs: DEADLINE_MS, body, signal: controller.signal });
  let settled = false;
  const settle = (): void => void (settled = true);
  // The consumer handles the rejection.
  answer.then(settle, settle);
  return {
    method,
    params,
    requestId,
    at,
    answer,
    isSettled: () => settled,
    isMadeWith: (token) => token === accessToken,
    abort: () => controller.abort(),
  };
}

/** The `get.person_visitors` of a link to a person. */
export type PreloadedPersonCall = PreloadedCall & PersonKey;

export const startPersonCall = (
  fetch: Fetch,
  url: string,
  accessToken: string,
  { personId, userId }: PersonKey,
): PreloadedPersonCall => ({
  ...startPreloadedCall(fetch, url, accessToken, personVisitorsCall({ personId, userId })),
  personId,
  userId,
});

/** The answer for a caller whose signal aborts the call. */
export async function answerOf(call: PreloadedCall, signal: AbortSignal | undefined): Promise<Answer> {
  signal?.addEventListener('abort', call.abort, { once: true });
  try {
    return await call.answer;
  } finally {
    signal?.removeEventListener('abort', call.abort);
    signal?.throwIfAborted();
  }
}
