import type { AccessToken } from '#src/domain/access-token.ts';
import { randomId } from '#src/domain/ids.ts';
import { InvalidResponse, parseJson } from '#src/domain/json.ts';
import { type Limits, parseEnvelope } from './envelope.ts';
import { DataApiError, type DataApiFailure, isKnownMnemonic } from './errors.ts';
import { post, parseRetryAfter, type Fetch, requestBody, type TakePreloaded } from './http-post.ts';
import type { Request } from './request.ts';

export type RpcCall = {
  /** Absent for `login.user`. */
  readonly token?: AccessToken | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type RpcOptions = {
  readonly fetch: Fetch;
  readonly url: string;
  readonly takePreloaded?: TakePreloaded;
  /** Called for every response with a `Date`: by how many ms the server's clock is ahead of the device's. */
  readonly onClock?: ((clockOff: number) => void) | undefined;
  /** Called for every response that has limits, an error's too. `token`: the one the call was made with. */
  readonly onLimits?: ((limits: Limits, token: AccessToken | null) => void) | undefined;
};

const REDACTED = '[hidden]';

/** One call, one POST. Rejects with a `DataApiError`, or with the reason of `signal`. */
export function createRpc({ fetch, url, takePreloaded, onClock, onLimits }: RpcOptions) {
  return async <T>(
    { method, params, secrets = [], parse }: Request<T>,
    { token, signal }: RpcCall,
  ): Promise<T> => {
    signal?.throwIfAborted();
    const secret = token?.reveal() ?? null;
    const preloaded = secret === null ? null : takePreloaded?.(method, params, secret);
    const { requestId, at } = preloaded ?? { requestId: randomId(), at: Date.now() };
    const redact = createRedact(secret === null ? secrets : [...secrets, secret]);
    const fail = (failure: DataApiFailure, httpStatus: number | null, cause?: string) =>
      new DataApiError(failure, { method, requestId, at, httpStatus }, cause);

    const body = requestBody(requestId, method, params, secret);
    // A sign-out may be followed by the end of the tab.
    const keepalive = method === 'logout.user';
    const response = await (preloaded?.response ?? post(fetch, url, body, signal, { keepalive }));
    if (response.kind !== 'response') throw fail({ kind: response.kind }, null, redact(response.cause));

    // The body decides, not the status: refusals come with a 200, and may come with a 4xx or 5xx.
    const { status, text, headers, clockOffMs } = response;
    if (!Number.isNaN(clockOffMs)) onClock?.(clockOffMs);
    const json = parseJson(text);
    const envelope = parseEnvelope(json, [params['fields']].flat(), redact);
    const isOurs = envelope?.id === requestId || (envelope?.kind === 'error' && envelope.id === null);

    if (isOurs && envelope.limits !== null) onLimits?.(envelope.limits, token ?? null);

    if (envelope?.kind === 'error' && isOurs) throw fail(envelope.refusal, status);
    if (status < 200 || status > 299)
      throw fail({ kind: 'http', status, retryAfterSeconds: parseRetryAfter(headers) }, status);
    const reason = text.trimStart().startsWith('<') ? 'html' : 'invalid';
    if (json === undefined) throw fail({ kind: 'not_json', reason }, status);
    if (envelope === null) throw fail({ kind: 'wrong_envelope' }, status);
    if (envelope.kind === 'error' || !isOurs) throw fail({ kind: 'wrong_id' }, status);

    try {
      return parse(envelope.data, envelope.totalItems);
    } catch (error) {
      if (error instanceof InvalidResponse) throw fail({ kind: 'invalid_response' }, status);
      throw error;
    }
  };
}

/** Replaces every occurrence of the secrets in a text, URL-encoded or not. A documented mnemonic stays, even if a password is a part of it. */
export function createRedact(secrets: readonly string[]): (text: string) => string {
  // The longest first, as one secret may be a part of another.
  const spellings = [...new Set(secrets.flatMap((secret) => [secret, encoded(secret)]))]
    .filter((spelling) => spelling !== '')
    .toSorted((a, b) => b.length - a.length);
  return (text) =>
    isKnownMnemonic(text)
      ? text
      : spellings.reduce((rest, spelling) => rest.replaceAll(spelling, REDACTED), text);
}

/** A lone surrogate cannot be URL-encoded. */
const encoded = (secret: string): string => encodeURIComponent(secret.replace(/\p{Cs}/gu, '\ufffd'));
