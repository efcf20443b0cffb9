import type { AccessToken } from '#src/lib/access-token.ts';
import type { PersonId, UserId, VisitorId } from '#src/lib/ids.ts';
import { parseAccount } from '#src/api/wire/account.ts';
import type { Account } from '#src/api/wire/account.ts';
import type { Metadata } from '#src/api/wire/metadata.ts';
import { parsePersonForVisitor } from '#src/api/wire/person-for-visitor.ts';
import { parsePersonVisitors } from '#src/api/wire/person-visitors.ts';
import type { PersonVisitor } from '#src/api/wire/person-visitors.ts';
import type { Rows } from '#src/api/wire/rows.ts';
import { parseVisitorProperties } from '#src/api/wire/visitor.ts';
import type { VisitorProperty } from '#src/api/wire/visitor.ts';
import { parseUsernames } from '#src/api/wire/visitors.ts';
import type { VisitorUsernames } from '#src/api/wire/visitors.ts';
import { deadTokenOf } from './api-error-checks.ts';
import type { DataApiMethod } from './data-api-error.ts';
import { onBehalfOf, personVisitorsParams, withToken, type Params } from '#src/api/rpc/request.ts';
import { createRpc } from '#src/api/rpc/rpc.ts';
import type { RpcCall, RpcOptions } from '#src/api/rpc/rpc.ts';

export type Credentials = { readonly login: string; readonly password: string };
export type WithToken = { readonly token: AccessToken };
/** `userId`: on whose behalf a partner asks; null for everybody else. */
export type OnBehalf = WithToken & { readonly userId: UserId | null };

export type CallOptions = { readonly signal?: AbortSignal | undefined };
export type PreloadableOptions = CallOptions & Pick<RpcCall<unknown>, 'sent'>;

/** A page of a list. `totalItems`: the whole count, or null where the API does not tell it. */
export type Page<T> = Rows<T> & { readonly totalItems: number | null };

type Method<Args, T, Options = CallOptions> = (args: Args, options?: Options) => Promise<T>;

export type ReadCall<T> = WithToken & Pick<RpcCall<T>, 'method' | 'params' | 'parse' | 'searched'>;

/** Every method rejects with a `DataApiError`, or with the reason of the caller's own abort, or of the sign-in's end. */
export type DataApi = {
  /** `login.user`: see `login.ts`. */
  readonly login: <T>(credentials: Credentials, parse: (data: unknown) => T) => Promise<T>;
  readonly logoutUser: Method<WithToken, void>;
  readonly getAccount: Method<WithToken & { readonly userId?: UserId | null | undefined }, Account>;
  readonly getPersonVisitors: Method<
    OnBehalf & { readonly personId: PersonId },
    readonly PersonVisitor[],
    PreloadableOptions
  >;
  /** null: the visitor has no person. */
  readonly getPersonForVisitor: Method<OnBehalf & { readonly visitorId: VisitorId }, PersonId | null>;
  /** `getobj.visitor`. */
  readonly getVisitorProperties: Method<
    OnBehalf & { readonly visitorId: VisitorId },
    readonly VisitorProperty[]
  >;
  /** `get.visitors`. */
  readonly getUsernames: Method<
    OnBehalf & { readonly ids: readonly VisitorId[] },
    readonly VisitorUsernames[]
  >;
  /** For methods whose parameters and parsers are not in the app's chunk: see `reports.ts`. */
  readonly read: <T>(call: ReadCall<T>, options?: PreloadableOptions) => Promise<T>;
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

  function send<T>(token: AccessToken, sending: Omit<RpcCall<T>, 'secrets' | 'onMetadata'>): Promise<T> {
    const secret = token.reveal();
    return rpc({
      ...sending,
      params: withToken(secret, sending.params),
      secrets: [secret],
      onMetadata: (metadata) => onMetadata?.(metadata, token),
    });
  }

  /** What is refused because of a former token is sent again with the present one: the refusal says nothing about that. */
  async function call<T>(
    method: DataApiMethod,
    token: AccessToken,
    params: Params,
    parse: (data: unknown, metadata: Metadata | null) => T,
    { signal, sent }: PreloadableOptions = {},
    searched?: readonly string[],
  ): Promise<T> {
    const present = presentToken(token);
    // A screen that is about to leave may still ask.
    if (present === null) throw new DOMException('The sign-in has ended.', 'AbortError');
    const used = sent === undefined ? present : token;
    try {
      return await send(used, { method, params, parse, searched, signal, sent });
    } catch (error) {
      if (deadTokenOf(error) === null) throw error;
      await settled?.(token);
      if (presentToken(token)?.equals(used) !== false) throw error;
      return call(method, token, params, parse, { signal }, searched);
    }
  }

  return {
    login: ({ login, password }, parse) =>
      rpc({
        method: 'login.user',
        params: { login, password },
        secrets: [password],
        parse,
        onMetadata: (metadata) => onMetadata?.(metadata, null),
      }),

    logoutUser: ({ token }, options) =>
      send(token, { method: 'logout.user', params: {}, parse: () => undefined, signal: options?.signal }),

    getAccount: ({ token, userId }, options) =>
      call('getobj.account', token, onBehalfOf(userId), parseAccount, options),

    getPersonVisitors: ({ token, personId, userId }, options) =>
      call(
        'get.person_visitors',
        token,
        personVisitorsParams(personId, userId),
        parsePersonVisitors,
        options,
      ),

    getPersonForVisitor: ({ token, visitorId, userId }, options) =>
      call(
        'getobj.person_for_visitor',
        token,
        { ...onBehalfOf(userId), visitor_id: visitorId },
        parsePersonForVisitor,
        options,
      ),

    getVisitorProperties: ({ token, visitorId, userId }, options) =>
      call(
        'getobj.visitor',
        token,
        { ...onBehalfOf(userId), id: visitorId },
        parseVisitorProperties,
        options,
      ),

    getUsernames: ({ token, ids, userId }, options) =>
      call('get.visitors', token, { ...onBehalfOf(userId), ids }, parseUsernames, options),

    read: ({ method, token, params, parse, searched }, options) =>
      call(method, token, params, parse, options, searched),
  };
}

export function paged<T>(parse: (data: unknown) => Rows<T>) {
  return (data: unknown, metadata: Metadata | null): Page<T> => ({
    ...parse(data),
    totalItems: metadata?.totalItems ?? null,
  });
}
