import { queryOptions } from '@tanstack/react-query';
import type { DataApiMethod } from './errors.ts';
import type { QueryRequest } from './request.ts';
import type { PreloadedCall } from './preloaded-call.ts';
import type { Caller } from './data-api.ts';
import { isFramed } from '#src/domain/is-framed.ts';

type Policy = {
  /** Up to which age an answer is shown again without a call, in ms. */
  readonly staleTime: number;
  /** How long an answer is kept that nothing shows; by default ten minutes. */
  readonly gcTime?: number;
  readonly structuralSharing?: boolean;
};

/** For answers that a press has fetched. */
const kept: Policy = { staleTime: Infinity };

/** A minute, so that Back and Forward make no call; in a frame ten, as the host may show the same contacts in turn. */
const fresh: Policy = isFramed() ? kept : { staleTime: 60_000 };

/** Exceptions to `kept`. */
const policies: Partial<Record<DataApiMethod, Policy>> = {
  // Up to 10,000 records are not compared with those before.
  'get.person_visitors': { ...fresh, structuralSharing: false },
  'getobj.person_for_visitor': fresh,
  // The only copy of a customer's time zone.
  'getobj.account': { staleTime: Infinity, gcTime: Infinity },
};

/** The key of a request's query; of all its queries where `key` has only some of its properties. */
export const requestKey = (
  signInId: string,
  { method, key }: Pick<QueryRequest<unknown>, 'method' | 'key'>,
) => [method, { signInId, ...key }] as const;

/**
 * Leaves the query's `signal` alone, so that looking elsewhere ends no call on its way.
 * `sent`: the call of the first attempt, if it was sent before the app.
 */
export function requestQuery<T>(
  caller: Caller,
  request: QueryRequest<T>,
  { sent }: { readonly sent?: PreloadedCall | undefined } = {},
) {
  let preloaded = sent;
  return queryOptions({
    queryKey: requestKey(caller.signInId, request),
    queryFn: (): Promise<T> => {
      const options = { ...caller, sent: preloaded };
      preloaded = undefined;
      return caller.api.call(request, options);
    },
    ...(policies[request.method] ?? kept),
  });
}
