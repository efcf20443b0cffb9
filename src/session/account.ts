import { useQuery } from '@tanstack/react-query';
import { requestQuery } from '#src/api/request-query.ts';
import { accountOf, type AccountAnswer } from './account-requests.ts';
import type { UserId } from '#src/domain/ids.ts';
import { useSignedIn, useCaller } from './services.tsx';
import { knownAccount } from './session-state.ts';

/** null: the account is not known or does not have it, or this browser does not know it. */
export function timeZoneOf(account: AccountAnswer | null): string | null {
  const name = knownAccount(account)?.timeZone ?? null;
  return name !== null && isTimeZone(name) ? name : null;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * What is known of an account without a call: the agent's own since the sign-in, a partner's customer's since the answer that had
 * its name.
 */
function useKnownAccount(userId: UserId | null) {
  const { account } = useSignedIn();
  const { data = null } = useQuery({ ...requestQuery(useCaller(), accountOf(userId)), enabled: false });
  return knownAccount(userId === null ? account : data);
}

/** The time zone of the API's days and times; null: not known; the browser's is used. */
export const useKnownTimeZone = (userId: UserId | null): string | null => timeZoneOf(useKnownAccount(userId));
