import type { RefusedCall } from '#src/api/data-api-error.ts';
import type { AccessToken } from '#src/lib/access-token.ts';

/** A session token made by `login.user` lives one hour (Data API reference, `login.user`). */
export const SESSION_LIFETIME_MS = 60 * 60 * 1000;

/** An API key made in the account, or a token made here by `login.user`. */
export type TokenKind = { readonly type: 'key' } | { readonly type: 'session'; readonly login: string };

/** What `getobj.account` told of the signed-in account; absent where that method is forbidden. */
export type SignedInAccount = {
  readonly appId: number | null;
  readonly appName: string | null;
  /** `user_id` of the agent who signed in. */
  readonly userId: number | null;
  readonly userName: string | null;
  readonly isPartner: boolean;
};

export type SignedIn = {
  readonly status: 'signed-in';
  readonly token: AccessToken;
  readonly kind: TokenKind;
  /** Names this sign-in in query keys and between tabs; random, so that it gives nothing away. */
  readonly signInId: string;
  /** The moment of signing in by the device's clock, epoch ms: only ever compared with the same clock. */
  readonly startedAt: number;
  readonly remember: boolean;
  /** Asks on behalf of customers only: told by the account, or by an answer on behalf of a customer that the agent chose. */
  readonly partner: boolean;
  /** null: not asked yet. */
  readonly account: SignedInAccount | 'unavailable' | null;
};

/** Why the last session is over, where the agent did not end it. */
export type SessionEnd = {
  readonly mnemonic: 'access_token_invalid' | 'access_token_expired' | 'access_token_blocked';
  readonly kind: TokenKind;
  readonly remember: boolean;
  /** When the session ended, epoch ms: its hour for a session token that ran out, else the moment it was refused. */
  readonly endedAt: number;
  readonly call: RefusedCall;
};

export type SignedOut = { readonly status: 'signed-out'; readonly end: SessionEnd | null };

export type SessionState = SignedIn | SignedOut;

/** When a session token ends by its hour (epoch ms of the device's clock); null for a key. */
export function sessionEndsAt(session: Pick<SignedIn, 'kind' | 'startedAt'>): number | null {
  return session.kind.type === 'session' ? session.startedAt + SESSION_LIFETIME_MS : null;
}

/** Whether the signed-in account serves other accounts; false where that is not known. */
export function isPartner(session: SessionState): boolean {
  return session.status === 'signed-in' && session.partner;
}

export const isPartnerAccount = (account: SignedIn['account']): boolean =>
  account !== null && account !== 'unavailable' && account.isPartner;

/** Accounts that are not known count as different ones. */
export function isSameAccount(a: SignedIn['account'], b: SignedIn['account']): boolean {
  if (a === null || b === null || a === 'unavailable' || b === 'unavailable') return false;
  return a.appId !== null && a.appId === b.appId && a.userId !== null && a.userId === b.userId;
}
