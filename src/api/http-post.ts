import { randomId } from '#src/domain/ids.ts';
import type { DataApiMethod } from './errors.ts';
import type { Params } from './request.ts';

/** For headers and body together, in ms. */
const TIMEOUT_MS = 15_000;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type HttpResult =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly text: string;
      readonly headers: Headers;
      /** By how many ms the server's clock is ahead of the device's; NaN: unknown. */
      readonly clockOffMs: number;
    }
  /** `cause`: the platform's message. */
  | { readonly kind: 'network' | 'timeout'; readonly cause: string };

/** POSTs with a 15 s timeout. Rejects only if `signal` aborts. `keepalive`: sent even if the tab is closed at once. */
export async function post(
  fetch: Fetch,
  url: string,
  body: string,
  signal: AbortSignal | undefined,
  { timeoutMs = TIMEOUT_MS, keepalive = false } = {},
): Promise<HttpResult> {
  signal?.throwIfAborted();
  const timeout = new AbortController();
  // Not `AbortSignal.timeout`: it ignores fake timers and cannot be cleared.
  const timer = setTimeout(() => timeout.abort(), timeoutMs);
  try {
    const either = signal === undefined ? timeout.signal : AbortSignal.any([signal, timeout.signal]);
    // The browser adds nothing: no cookies, no referrer, no cache, no redirect.
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=UTF-8', Accept: 'application/json' },
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      keepalive,
      signal: either,
    });
    const { status, headers } = response;
    const clockOffMs = Date.parse(headers.get('Date') ?? '') - Date.now();
    const text = await response.text();
    signal?.throwIfAborted();
    return { kind: 'response', status, text, headers, clockOffMs };
  } catch (error) {
    signal?.throwIfAborted();
    return { kind: timeout.signal.aborted ? 'timeout' : 'network', cause: String(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** In seconds. A date, which the header may have instead, counts as missing. */
export function parseRetryAfter(headers: Headers): number | null {
  const value = headers.get('Retry-After') ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** `accessToken` null: of a call that has none. */
export function requestBody(id: string, method: string, params: Params, accessToken: string | null): string {
  const token = accessToken === null ? {} : { access_token: accessToken };
  return JSON.stringify({ jsonrpc: '2.0', id, method, params: { ...token, ...params } });
}

/** A call that was sent before the app has loaded. */
export type PreloadedCall = Readonly<ReturnType<typeof startPreloadedCall>>;

/** `params`: without the token. */
type CallParts = [method: DataApiMethod, params: Params, accessToken: string];

/** Returns this call, once, if it was sent before the app. */
export type TakePreloaded = (...call: CallParts) => PreloadedCall | null;

export function startPreloadedCall(fetch: Fetch, url: string, ...call: CallParts) {
  const controller = new AbortController();
  const requestId = randomId();
  const at = Date.now();
  const toBody = (...parts: CallParts): string => requestBody(requestId, ...parts);
  const body = toBody(...call);
  const response = post(fetch, url, body, controller.signal);
  // Handled by whoever awaits `response`.
  response.catch(() => {});
  return {
    requestId,
    at,
    /** Rejects when the call is aborted, and for nothing else. */
    response,
    /** Compares without exposing the token. */
    isSame: (...other: CallParts): boolean => toBody(...other) === body,
    abort: (): void => controller.abort(),
  };
}
