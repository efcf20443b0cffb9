import { useQuery } from '@tanstack/react-query';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { accountOf, type AccountAnswer } from '#src/api/requests/account.ts';
import type { UserId } from '#src/lib/ids.ts';
import { useSignedIn, useCaller } from './services.tsx';
import { knownAccount } from './session-state.ts';
import type { DataApiMethod } from '#src/api/data-api-error.ts';

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
  return knownAccount(userId === null ? (account ?? data) : data);
}

/** The time zone of the API's days and times; null: not known; the browser's is used. */
export const useKnownTimeZone = (userId: UserId | null): string | null => timeZoneOf(useKnownAccount(userId));

/** Which methods the plan of the account may not include. Only for a hint: a refused call is free. */
export function usePlainlyLacks(userId: UserId | null): (method: DataApiMethod) => boolean {
  const components = useKnownAccount(userId)?.components ?? null;
  return (method) => plainlyLacks(components, method);
}

/** Of which the account needs one (API reference, by the API's mnemonics). A refusal has named `call_center` where the reference prints others. */
const needed: ReadonlyMap<DataApiMethod, readonly string[]> = new Map([
  ['get.person_events', ['dataapi', 'dataapi_provisioning', 'call_center']],
  ['get.chats_report', ['call_tracking', 'consultant', 'lead', 'sitephone', 'call_center']],
  ['get.offline_messages_report', ['consultant', 'lead', 'upload_offline_messages', 'call_center']],
]);

const isMnemonic = (name: string): boolean => /^\w+$/.test(name);

/**
 * Whether an account with these components (`getobj.account`) is known to lack what the method needs. Not in doubt: if the
 * list is empty, or one is in words, which may mean any.
 */
export function plainlyLacks(components: readonly string[] | null, method: DataApiMethod): boolean {
  if (components === null || components.length === 0 || !components.every(isMnemonic)) return false;
  return needed.get(method)?.every((name) => !components.includes(name)) ?? false;
}
