import { isRecord } from '#src/lib/is-record.ts';
import type { Fetch } from '#src/api/rpc/exchange.ts';

export type SentCall = {
  readonly url: string;
  readonly init: RequestInit;
  /** The body, read as JSON. */
  readonly body: Record<string, unknown>;
};

/** A `fetch` that answers by `respond`, and the calls it received. */
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

/** A `fetch` that never answers. It rejects on abort, as the platform's does. */
export const silentFetch: Fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

/** Like `silentFetch`, but sends the headers and the first bytes. */
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
