import { isRecord } from '#src/api/wire/fields.ts';
import type { Fetch } from '#src/api/rpc/exchange.ts';

export type SentCall = {
  readonly url: string;
  readonly init: RequestInit;
  /** The body, read as JSON. */
  readonly body: Record<string, unknown>;
};

/** For tests: a `fetch` that answers out of `respond`, and the calls that were made of it. */
export function fakeFetch(respond: (call: SentCall) => Response | Promise<Response>) {
  const calls: SentCall[] = [];
  const fetch: Fetch = async (url, init) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    if (!isRecord(body)) throw new Error('The body is no JSON object');
    const call = { url, init, body };
    calls.push(call);
    return respond(call);
  };
  return { fetch, calls };
}

export function jsonResponse(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), init);
}

/** A `fetch` whose answer never comes, but which honours the signal, as the platform's does. */
export const silentFetch: Fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

/** As `silentFetch`, after the headers and the first bytes have come. */
export const stallingFetch: Fetch = (_url, init) =>
  Promise.resolve(
    new Response(
      new ReadableStream({
        start(stream) {
          stream.enqueue(new TextEncoder().encode('{"jsonrpc":"2.0",'));
          init.signal?.addEventListener('abort', () => {
            stream.error(new DOMException('Aborted', 'AbortError'));
          });
        },
      }),
    ),
  );
