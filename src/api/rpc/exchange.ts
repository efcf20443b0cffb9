import { postInit } from './request.ts';
import { parseRetryAfter } from './retry-after.ts';

/** For headers and body together, in ms. */
export const DEADLINE_MS = 15_000;

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type Exchange = {
  readonly fetch: Fetch;
  readonly url: string;
  readonly timeoutMs: number;
  readonly body: string;
  readonly signal: AbortSignal | undefined;
  readonly keepalive?: boolean;
};

export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly text: string;
      readonly retryAfterSeconds: number | null;
    }
  /** `httpStatus`: null unless the headers had come. `cause`: the platform's message. */
  | { readonly kind: 'network' | 'timeout'; readonly httpStatus: number | null; readonly cause?: string };

declare global {
  interface Document {
    readonly prerendering?: boolean;
  }
}

/** The browser has opened a page that may never be seen: it must cost nothing. */
const isPrerendering = (): boolean => globalThis.document?.prerendering === true;

const whenShown = (): Promise<unknown> =>
  new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));

/**
 * One POST and its whole body, within one deadline.
 * @throws the reason of `signal`, and nothing else.
 */
export async function exchange({
  fetch,
  url,
  timeoutMs,
  body,
  signal,
  keepalive,
}: Exchange): Promise<Answer> {
  if (isPrerendering()) await whenShown();
  signal?.throwIfAborted();
  const deadline = new AbortController();
  // Not `AbortSignal.timeout`: it ignores fake timers and cannot be cleared.
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  let httpStatus: number | null = null;
  try {
    const either = signal === undefined ? deadline.signal : AbortSignal.any([signal, deadline.signal]);
    const response = await fetch(url, postInit(body, either, keepalive));
    httpStatus = response.status;
    const text = await response.text();
    signal?.throwIfAborted();
    return { kind: 'answer', status: httpStatus, text, retryAfterSeconds: parseRetryAfter(response.headers) };
  } catch (error) {
    signal?.throwIfAborted();
    if (deadline.signal.aborted) return { kind: 'timeout', httpStatus };
    if (!(error instanceof Error)) return { kind: 'network', httpStatus };
    return { kind: 'network', httpStatus, cause: `${error.name}: ${error.message}` };
  } finally {
    clearTimeout(timer);
  }
}
