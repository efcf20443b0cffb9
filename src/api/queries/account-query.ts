import { queryOptions } from '@tanstack/react-query';
import { isParameterMissing } from '#src/api/api-error-checks.ts';
import { DataApiError } from '#src/api/data-api-error.ts';
import type { DataApi } from '#src/api/data-api.ts';
import type { AccessToken } from '#src/lib/access-token.ts';
import type { UserId } from '#src/lib/ids.ts';
import type { Caller } from './caller.ts';

export type AccountAnswer = Awaited<ReturnType<DataApi['getAccount']>> | 'unavailable';

/** An agent for whom the API requires a `user_id`, as its table says: the key is good, and nothing else is known. */
const untoldAgent: AccountAnswer = {
  appId: null,
  appName: null,
  userId: null,
  userName: null,
  isAgent: true,
  timeZone: null,
  components: null,
};

/** Whose token it is; also checks a token. `unavailable`: the token is valid, but may not call this method. */
export async function fetchAccount(
  api: DataApi,
  token: AccessToken,
  signal: AbortSignal | undefined,
  userId: UserId | null = null,
): Promise<AccountAnswer> {
  try {
    return await api.getAccount({ token, userId }, { signal });
  } catch (error) {
    if (isNoRight(error)) return 'unavailable';
    if (userId === null && isParameterMissing(error)) return untoldAgent;
    throw error;
  }
}

/** `userId`: a partner's customer, instead of the partner. */
export function accountQuery({ api, token, signInId }: Caller, userId: UserId | null = null) {
  return queryOptions({
    queryKey: ['account', { signInId, userId }],
    queryFn: ({ signal }) => fetchAccount(api, token, signal, userId),
    staleTime: Infinity,
    // Nothing else keeps the time zone of a partner's customer.
    gcTime: Infinity,
  });
}

/** Refusals of the method, not of the token. */
function isNoRight(error: unknown): boolean {
  if (!(error instanceof DataApiError) || error.failure.kind !== 'api') return false;
  switch (error.failure.mnemonic) {
    case 'forbidden':
    case 'method_component_disabled':
    case 'method_not_found':
      return true;
    default:
      return false;
  }
}
