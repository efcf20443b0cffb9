import type { AccountAnswer } from '#src/api/requests/account.ts';
import type { SignedInAccount } from './session-state.ts';

/** The part of the account that the session keeps. */
export function toSignedInAccount(account: AccountAnswer): SignedInAccount | 'unavailable' {
  if (account === 'unavailable') return account;
  const { appId, appName, userId, userName, isAgent, timeZone, components } = account;
  return { appId, appName, userId, userName, isPartner: isAgent, timeZone, components };
}
