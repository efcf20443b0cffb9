import type { Fetch } from '#src/api/rpc/exchange.ts';

/** One request, and what came of it. */
export type Exchanged = {
  /** The `fields` that it named; null: it named none. */
  readonly fields: readonly string[] | null;
  /** null: no answer. */
  readonly status: number | null;
  /** The parsed JSON; undefined: it is none. */
  readonly answer: unknown;
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldsOf(body: unknown): readonly string[] | null {
  const request = parsed(String(body));
  if (typeof request !== 'object' || request === null || !('params' in request)) return null;
  const { params } = request;
  if (typeof params !== 'object' || params === null || !('fields' in params)) return null;
  return Array.isArray(params.fields) ? params.fields.map(String) : null;
}

/** A `fetch` that keeps what was answered. */
export function recordingFetch(fetch: Fetch) {
  let exchanged: Exchanged[] = [];
  const recording: Fetch = async (url, init) => {
    const fields = fieldsOf(init.body);
    try {
      const response = await fetch(url, init);
      const text = await response.text();
      const { status, headers } = response;
      exchanged.push({ fields, status, answer: parsed(text) });
      return new Response(text === '' ? null : text, { status, headers });
    } catch (error) {
      exchanged.push({ fields, status: null, answer: undefined });
      throw error;
    }
  };
  return {
    fetch: recording,
    /** Those since the last time. */
    drain(): readonly Exchanged[] {
      const taken = exchanged;
      exchanged = [];
      return taken;
    },
  };
}
