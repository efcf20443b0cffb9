import type { DataApiError } from '#src/api/errors.ts';
import type { Account, AccountAnswer } from './account-requests.ts';
import type { AccessToken } from '#src/domain/access-token.ts';

/** How long a session token made by `login.user` lives, where its answer does not say (Data API reference, `login.user`). */
const SESSION_LIFETIME_MS = 60 * 60 * 1000;

/** An API key made in the account, or a token made here by `login.user`. */
export type TokenKind =
  | { readonly type: 'key' }
  | {
      readonly type: 'session';
      readonly login: string;
      /** The session's end by the API's clock, epoch ms. */
      readonly expiresAt?: number | null;
    };

export type SignedIn = {
  readonly status: 'signed-in';
  readonly token: AccessToken;
  readonly kind: TokenKind;
  /** Random, so that it gives nothing away: it is in query keys and in the name of a cookie. */
  readonly signInId: string;
  /** When the agent signed in, epoch ms by the device's clock: compared only with the same clock. */
  readonly startedAt: number;
  readonly remember: boolean;
  /** `unavailable`: the token may not call `getobj.account`. */
  readonly account: AccountAnswer;
};

/** Why the last session ended, if the agent did not end it. */
export type SessionEnd = {
  /** The API's refusal of the token. */
  readonly error: DataApiError;
  readonly kind: TokenKind;
  readonly remember: boolean;
  /** Epoch ms: the session's own end if it ran out, else when the API refused the token. */
  readonly endedAt: number;
};

export type SignedOut = { readonly status: 'signed-out'; readonly end: SessionEnd | null };

export type SessionState = SignedIn | SignedOut;

export const signedOut: SignedOut = { status: 'signed-out', end: null };

/** When a session token ends (epoch ms); null for a key. An end before the sign-in is a device's whose clock is wrong. */
export function sessionEndsAt({ kind, startedAt }: Pick<SignedIn, 'kind' | 'startedAt'>): number | null {
  if (kind.type === 'key') return null;
  const expiresAt = kind.expiresAt ?? 0;
  return expiresAt > startedAt ? expiresAt : startedAt + SESSION_LIFETIME_MS;
}

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
