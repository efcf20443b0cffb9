import type { DataApiError } from '#src/api/errors.ts';
import type { AccessToken } from '#src/domain/access-token.ts';
import { randomId } from '#src/domain/ids.ts';
import { isSameAccount } from './account-requests.ts';
import { createStore } from '#src/domain/store.ts';
import type { SessionStore, SignedIn, SignOutMarker, TokenKind } from './stored-session.ts';

export type SignInInput = Pick<SignedIn, 'token' | 'kind' | 'remember' | 'account'>;

export type Session = ReturnType<typeof createSession>;

type SessionOptions = {
  readonly store: SessionStore;
  readonly revokeToken: (token: AccessToken) => void;
  readonly now?: () => number;
};

/** All tabs follow the stored record, and go on without one. Only a sign-out and the API's refusal end a session, no clock. */
export function createSession({ store, revokeToken, now = Date.now }: SessionOptions) {
  const first = store.read();
  if (first === null) store.remove();
  const { getState, subscribe, setState } = createStore<SessionState>(
    first?.status === 'signed-in' ? first : signedOut,
  );
  const signedIn = (): SignedIn | null => toSignedIn(getState());
  /** The sign-in of this page, also after the API has ended it. */
  let lastSignIn = signedIn();
  /** Whether the record holds this sign-in. Whoever replaces the record then ends its token. */
  let isStored = lastSignIn !== null;

  const change = (next: SignedIn | null): void => {
    lastSignIn = next;
    setState(next ?? signedOut);
  };

  const revoke = ({ kind, token }: SignedIn): void => {
    // A key belongs to the account.
    if (kind.type === 'session') revokeToken(token);
  };

  /** A mark ends this page's sign-in even if another tab has renewed or replaced it since. What follows its own record is later by any clock. */
  const isEndedBy = (mark: SignOutMarker): boolean =>
    lastSignIn !== null &&
    (isStored || mark.signInId === lastSignIn.signInId || mark.at > lastSignIn.startedAt);

  const follow = (): void => {
    const kept = store.read();
    if (kept === null) {
      isStored = false;
      return;
    }
    const current = signedIn();
    const isOwn = kept.signInId === current?.signInId;
    if (kept.status === 'marked' ? !isEndedBy(kept) : isOwn && kept.token.equals(current.token)) return;
    if (current !== null && !isStored && !isOwn) revoke(current);
    isStored = true;
    change(kept.status === 'marked' ? null : kept);
  };

  const current = (signInId: string): SignedIn | null => {
    follow();
    const session = signedIn();
    return session?.signInId === signInId ? session : null;
  };

  return {
    getState,
    subscribe,
    /** Reads the record again: another tab may have written it, or the page was asleep. */
    syncFromStorage: follow,
    signIn: (input: SignInInput): void => {
      follow();
      const former = signedIn();
      const session: SignedIn = {
        status: 'signed-in',
        ...input,
        // The same account keeps what it has fetched.
        signInId:
          lastSignIn !== null && isSameAccount(lastSignIn.account, input.account)
            ? lastSignIn.signInId
            : randomId(),
        startedAt: now(),
      };
      isStored = store.write(session);
      change(session);
      if (former !== null && !former.token.equals(session.token)) revoke(former);
    },
    signOut: (): void => {
      follow();
      const session = signedIn();
      if (session === null) return;
      store.mark(session.signInId, now());
      change(null);
      revoke(session);
    },
    /** The API refused `token`. If the agent has signed in again since that call was sent, this says nothing about the new token. */
    tokenRejected: (signInId: string, token: AccessToken, error: DataApiError): void => {
      const session = current(signInId);
      if (session === null || !session.token.equals(token)) return;
      if (isStored) store.remove();
      const { kind, remember } = session;
      const endedAt = Math.min(sessionEndsAt(session) ?? Infinity, now());
      setState({ status: 'signed-out', end: { error, kind, remember, endedAt } });
    },
    /** The token of a sign-in, which changes when the agent signs in again in any tab; null: the sign-in has ended. */
    currentToken: (signInId: string): AccessToken | null => current(signInId)?.token ?? null,
  };
}

/** Where the response of `login.user` does not say it (Data API reference, `login.user`). */
const SESSION_LIFETIME_MS = 60 * 60 * 1000;

/** Why the last session ended, if the agent did not end it. */
export type SessionEnd = {
  readonly error: DataApiError;
  readonly kind: TokenKind;
  readonly remember: boolean;
  /** Epoch ms: the session's own end if it ran out, else when the API refused the token. */
  readonly endedAt: number;
};

export type SignedOut = { readonly status: 'signed-out'; readonly end: SessionEnd | null };

export type SessionState = SignedIn | SignedOut;

export const toSignedIn = (state: SessionState): SignedIn | null =>
  state.status === 'signed-in' ? state : null;

const signedOut: SignedOut = { status: 'signed-out', end: null };

/** When a session token ends (epoch ms); null for a key. An end before the sign-in is a device's whose clock is wrong. */
export function sessionEndsAt({ kind, startedAt }: Pick<SignedIn, 'kind' | 'startedAt'>): number | null {
  if (kind.type === 'key') return null;
  const expiresAt = kind.expiresAt ?? 0;
  return expiresAt > startedAt ? expiresAt : startedAt + SESSION_LIFETIME_MS;
}
