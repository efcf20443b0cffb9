import type { Account, AccountAnswer } from './account-requests.ts';
import type { SignedIn } from './stored-session.ts';

/** null: not fetched, or unavailable. */
export const knownAccount = (account: AccountAnswer | null | undefined): Account | null =>
  account == null || account === 'unavailable' ? null : account;

export const isPartnerAccount = (account: SignedIn['account']): boolean =>
  knownAccount(account)?.isPartner === true;

/** Unknown accounts count as different. */
export function isSameAccount(a: AccountAnswer | undefined, b: AccountAnswer): boolean {
  const one = knownAccount(a);
  const other = knownAccount(b);
  if (one === null || one.appId === null || one.userId === null) return false;
  return one.appId === other?.appId && one.userId === other.userId;
}

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
