import type { AccessToken } from '#src/lib/access-token.ts';
import type { Metadata } from '#src/api/wire/metadata.ts';
import { rejectedTokenOf, isFieldRefused } from './api-error-checks.ts';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { withToken } from '#src/api/rpc/exchange.ts';
import { createRpc } from '#src/api/rpc/rpc.ts';
import type { RpcOptions } from '#src/api/rpc/rpc.ts';
import type { DataApiMethod } from './data-api-error.ts';
import type { Request } from './request.ts';

export type CallOptions = {
  /** Not of `login.user`. */
  readonly token?: AccessToken;
  /** A call that was sent before the app has loaded: its answer is used if it is this very call. Otherwise it is aborted. */
  readonly sent?: PreloadedCall | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type DataApi = {
  /** Rejects with a `DataApiError`, or with the reason of the caller's own abort, or of the sign-in's end. */
  readonly call: <T>(request: Request<T>, options?: CallOptions) => Promise<T>;
};

/** The client of the API, the token, and the sign-in's name for query keys. */
export type Caller = {
  readonly api: DataApi;
  readonly token: AccessToken;
  /** Random for each sign-in: query keys keep accounts apart without holding anything secret. */
  readonly signInId: string;
};

export type DataApiOptions = RpcOptions & {
  /** Called for every answer that carries metadata, an error's too. `token`: the one the call was made with. */
  readonly onMetadata?: ((metadata: Metadata, token: AccessToken | null) => void) | undefined;
  /** The token that this one's sign-in has now; null: the sign-in has ended, and its tokens may only call `logout.user`. */
  readonly presentToken?: ((token: AccessToken) => AccessToken | null) | undefined;
  /** Resolves when it is known which token that is: another tab may have signed in again. */
  readonly settled?: ((token: AccessToken) => Promise<unknown>) | undefined;
};

export function createDataApi({
  onMetadata,
  presentToken = (token) => token,
  settled,
  ...rpcOptions
}: DataApiOptions): DataApi {
  const rpc = createRpc(rpcOptions);
  /** Those that refused uncertain fields, for each sign-in. */
  const methodsRefusingFields = new WeakMap<AccessToken, ReadonlySet<DataApiMethod>>();

  function send<T>(
    request: Request<T>,
    token: AccessToken | undefined,
    { signal, sent }: CallOptions,
  ): Promise<T> {
    const sending = { ...request, signal, sent };
    if (token === undefined)
      return rpc({ ...sending, onMetadata: (metadata) => onMetadata?.(metadata, null) });
    const secret = token.reveal();
    return rpc({
      ...sending,
      params: withToken(secret, request.params),
      secrets: [secret],
      onMetadata: (metadata) => onMetadata?.(metadata, token),
    });
  }

  /** What is refused because of a former token is sent again with the present one: the refusal says nothing about that. */
  async function sendSignedIn<T>(
    request: Request<T>,
    token: AccessToken,
    { signal, sent }: CallOptions,
  ): Promise<T> {
    const present = presentToken(token);
    // A screen that is about to leave may still call.
    if (present === null) throw new DOMException('The sign-in has ended.', 'AbortError');
    const used = sent === undefined ? present : token;
    try {
      return await send(request, used, { signal, sent });
    } catch (error) {
      if (rejectedTokenOf(error) === null) throw error;
      await settled?.(token);
      if (presentToken(token)?.equals(used) !== false) throw error;
      return sendSignedIn(request, token, { signal });
    }
  }

  /** One unknown field would lose the whole answer: without the uncertain fields it comes. A refused call is free. */
  async function sendFields<T>(request: Request<T>, token: AccessToken, options: CallOptions): Promise<T> {
    const { method, params, uncertainFields = [] } = request;
    const isRefusing = methodsRefusingFields.get(token)?.has(method) === true;
    if (uncertainFields.length === 0 || isRefusing) return sendSignedIn(request, token, options);
    const all = { ...params, fields: [params['fields'], uncertainFields].flat() };
    try {
      return await sendSignedIn({ ...request, params: all }, token, options);
    } catch (error) {
      if (!isFieldRefused(error)) throw error;
      const answer = await sendSignedIn(request, token, options);
      const others = methodsRefusingFields.get(token) ?? [];
      methodsRefusingFields.set(token, new Set([...others, method]));
      return answer;
    }
  }

  async function call<T>(
    request: Request<T>,
    { token, signal, sent: preloaded }: CallOptions = {},
  ): Promise<T> {
    const sent = token !== undefined && isCall(preloaded, request, token) ? preloaded : undefined;
    if (sent === undefined) preloaded?.abort();
    try {
      // A session is ended by its own token, also after the end of the sign-in.
      return token === undefined || request.method === 'logout.user'
        ? await send(request, token, { signal })
        : await sendFields(request, token, { signal, sent });
    } catch (error) {
      if (request.parseRefusal === undefined) throw error;
      return request.parseRefusal(error);
    }
  }

  return { call };
}

/** Whether this call was sent, with this token. */
const isCall = (
  sent: PreloadedCall | undefined,
  { method, params }: Request<unknown>,
  token: AccessToken,
): boolean =>
  sent !== undefined &&
  sent.isMadeWith(token.reveal()) &&
  sent.method === method &&
  JSON.stringify(sent.params) === JSON.stringify(params);
