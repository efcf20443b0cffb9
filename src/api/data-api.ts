import type { AccessToken } from '#src/domain/access-token.ts';
import { todayIn } from '#src/domain/time.ts';
import { type DataApiError, isDateRefused, isFieldRefused, isTokenRejected, namedIn } from './errors.ts';
import type { Params, Request } from './request.ts';
import { createRpc, type RpcCall, type RpcOptions } from './rpc.ts';

/** `signInId`: the call is made with the token that this sign-in has when it is sent. */
export type CallOptions = RpcCall & { readonly signInId?: string };

export type DataApi = Readonly<ReturnType<typeof createDataApi>>;

/** The client of the API and the sign-in of its calls: spread into the options of each call. */
export type Caller = {
  readonly api: DataApi;
  readonly token: AccessToken;
  /** Random for each sign-in: query keys keep accounts apart without holding anything secret. */
  readonly signInId: string;
};

export type DataApiOptions = RpcOptions & {
  /** Without it, a call keeps the token it was made with. */
  readonly session?: {
    readonly currentToken: (signInId: string) => AccessToken | null;
    /** Called with the token of each call that was refused for it: the error itself must not hold it. */
    readonly tokenRejected: (signInId: string, token: AccessToken, error: DataApiError) => void;
  };
  /** Of the account, or of a partner's customer; null: unknown. */
  readonly timeZone?: (userId: unknown) => string | null;
};

/** Clocks that differ by more are not both right. */
const MAX_CLOCK_OFFSET_MS = 600_000;

export function createDataApi({ session, timeZone, ...rpcOptions }: DataApiOptions) {
  /** By how many ms the server's clock is ahead of the device's; 0 if they differ by ten minutes at most. */
  let clockOffsetMs = 0;
  let isTomorrowRefused = false;
  const onClock = (off: number): void => void (clockOffsetMs = Math.abs(off) > MAX_CLOCK_OFFSET_MS ? off : 0);
  const send = createRpc({ ...rpcOptions, onClock });
  /** Optional names that the API has refused, by sign-in and method. */
  const refused = new Map<string, readonly string[]>();

  /** A call that was refused for a former token is sent once more, with the present one. */
  async function sendSignedIn<T>(request: Request<T>, options: CallOptions): Promise<T> {
    const { signInId, signal } = options;
    if (session === undefined || signInId === undefined) return send(request, options);
    const token = session.currentToken(signInId);
    // A screen that is being removed may still make a call.
    if (token === null) throw new DOMException('The sign-in has ended.', 'AbortError');
    const sendWith = (sent: AccessToken): Promise<T> =>
      send(request, { token: sent, signal }).catch((error: unknown) => {
        if (isTokenRejected(error)) session.tokenRejected(signInId, sent, error);
        throw error;
      });
    try {
      const response = await sendWith(token);
      // Reads the stored sign-in again before the response is rendered: the browser's event about another tab's change may come later.
      session.currentToken(signInId);
      return response;
    } catch (error) {
      // After `tokenRejected`, a sign-in that goes on has another token.
      const next = isTokenRejected(error) ? session.currentToken(signInId) : null;
      if (next === null) throw error;
      return sendWith(next);
    }
  }

  /** The API refuses a whole call for one unknown name: it is sent again without the optional names that the refusal mentions, then without all. A refused call is free. */
  async function sendFields<T>(request: Request<T>, options: CallOptions): Promise<T> {
    const { method, params, optional } = request;
    if (optional === undefined) return sendSignedIn(request, options);
    const key = `${options.signInId} ${method}`;
    const known = refused.get(key) ?? [];

    const sendWithout = async (left: readonly string[]): Promise<T> => {
      const isAsked = (name: string): boolean => !left.includes(name);
      const added = optional.fields.filter(isAsked);
      const fields = [params['fields'] ?? [], added].flat();
      const more = Object.entries(optional.params ?? {}).filter(([name]) => isAsked(name));
      const all = { ...params, ...(fields.length > 0 && { fields }), ...Object.fromEntries(more) };
      try {
        const response = await sendSignedIn({ ...request, params: all }, options);
        refused.set(key, [...new Set([...(refused.get(key) ?? []), ...left])]);
        return response;
      } catch (error) {
        const asked = [...added, ...more.map(([name]) => name)];
        const named = namedIn(error, asked);
        if (asked.length === 0 || (named.length === 0 && !isFieldRefused(error))) throw error;
        return sendWithout([...left, ...(named.length > 0 && left === known ? named : asked)]);
      }
    };

    return sendWithout(known);
  }

  /** Clamps the range to today in the account's time zone; if the API rejects tomorrow, retries with `date_till` = today. */
  async function sendDates<T>(request: Request<T>, options: CallOptions): Promise<T> {
    const { params } = request;
    if (params['date_from'] === undefined) return sendFields(request, options);
    const limit = (untilToday: boolean): Params => {
      const now = new Date(Date.now() + clockOffsetMs);
      const today = todayIn(timeZone?.(params['user_id']) ?? null, now);
      const earliest = (name: string, last: string) => [String(params[name]), last].toSorted()[0];
      const date_from = earliest('date_from', `${today} 00:00:00`);
      const date_till = untilToday ? earliest('date_till', `${today} 23:59:59`) : params['date_till'];
      return { ...params, date_from, date_till };
    };
    const sent = limit(isTomorrowRefused);
    try {
      return await sendFields({ ...request, params: sent }, options);
    } catch (error) {
      const limited = limit(true);
      const isSame = sent['date_from'] === limited['date_from'] && sent['date_till'] === limited['date_till'];
      if (isSame || !isDateRefused(error)) throw error;
      const response = await sendFields({ ...request, params: limited }, options);
      // If the first day has changed too, the device's clock was wrong.
      isTomorrowRefused ||= sent['date_from'] === limited['date_from'];
      return response;
    }
  }

  /** Rejects with a `DataApiError`, or with the reason of the caller's own abort, or of the sign-in's end. */
  async function call<T>(request: Request<T>, options: CallOptions = {}): Promise<T> {
    try {
      return await sendDates(request, options);
    } catch (error) {
      if (request.mapRefusal === undefined) throw error;
      return request.mapRefusal(error);
    }
  }

  return { call, clockOffsetMs: () => clockOffsetMs };
}
