import { useQuery } from '@tanstack/react-query';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { accountOf } from '#src/api/requests/account.ts';
import type { Caller } from '#src/api/data-api.ts';
import type { UserId } from '#src/lib/ids.ts';
import { useSignedIn } from './services.tsx';
import { timeZoneOf } from './time-zone.ts';

/**
 * The time zone of the account, in which the API's days and times are. Signing in has told that of the agent's own account, and
 * the name of a customer came with theirs; otherwise it is asked for, if `enabled`: 1 point, once for each account. null: it is
 * not known, and the browser's is meant; undefined: it is not known yet.
 */
export function useAccountTimeZone(
  caller: Caller,
  userId: UserId | null,
  { enabled = true }: { readonly enabled?: boolean } = {},
): string | null | undefined {
  const { account } = useSignedIn();
  const own = userId === null ? timeZoneOf(account) : null;
  const { data, isError } = useQuery({
    ...requestQuery(caller, accountOf(userId)),
    select: timeZoneOf,
    enabled: enabled && own === null,
  });
  return own ?? (isError ? null : data);
}
