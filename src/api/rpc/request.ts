import type { Params } from '#src/api/request.ts';

export function requestBody(id: string, method: string, params: Params): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params });
}

/** The browser adds nothing: no cookies, no referrer, no cache, no redirect. `keepalive`: sent even if the tab is closed at once. */
export function postInit(body: string, signal: AbortSignal, keepalive = false): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=UTF-8', Accept: 'application/json' },
    body,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'error',
    keepalive,
    signal,
  };
}

export const withToken = (accessToken: string, params: Params): Params => ({
  access_token: accessToken,
  ...params,
});
