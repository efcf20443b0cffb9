import type { RefusedCall } from '#src/data-api/data-api-error.ts';
import type { AccessToken } from '#src/primitives/access-token.ts';
import type { SessionChannel } from './session-channel.ts';
import type { RecordStore } from './session-record.ts';
import {
  sessionEndsAt,
  type SessionEnd,
  type SessionState,
  type SignedIn,
  type SignedInAccount,
  type TokenKind,
} from './session-state.ts';

export type SignInInput = {
  readonly token: AccessToken;
  readonly kind: TokenKind;
  readonly remember: boolean;
  readonly account: SignedInAccount | 'unavailable';
};

export type Session = {
  getState: () => SessionState;
  subscribe: (listener: () => void) => () => void;
  signIn: (input: SignInInput) => void;
  /** Ends the session here and in the other tabs; tells the API nothing (see `routes/sign-out.ts`). */
  signOut: () => void;
  /**
   * The API refused the token of this sign-in: ends it, if it still is the current one. A call from before the agent
   * signed in again says nothing of the new token.
   */
  tokenDied: (scope: string, mnemonic: SessionEnd['mnemonic'], call: RefusedCall) => void;
  /** What was found out, or what the agent says, of an account that does not tell it itself. */
  setPartner: (scope: string, partner: boolean) => void;
  setAccount: (scope: string, account: SignedInAccount | 'unavailable') => void;
};

export type SessionOptions = {
  readonly store: RecordStore;
  readonly channel: SessionChannel;
  /** One sign-in gives way to another or to none, and nobody has been told yet: drop what it had fetched. */
  readonly onScopeEnd: () => void;
  /** The agent left, or another account may have come: drop what a tab remembers of people beyond a sign-in. */
  readonly onAccountEnd: () => void;
  readonly now?: () => number;
};

/**
 * Who is signed in, in this tab. All tabs of the browser follow each other: a new tab asks the others for their
 * session, signing in or out in one does so in all. Nothing but `signOut` and the API's refusal ends a session:
 * the device's clock may be wrong.
 */
export function createSession(options: SessionOptions): Session {
  const { store, channel, onScopeEnd, onAccountEnd, now = Date.now } = options;
  const listeners = new Set<() => void>();
  let state: SessionState = store.load() ?? { status: 'signed-out', end: null };
  /** Of the latest sign-in, the ended one included. */
  let latestAccount: SignedIn['account'] = state.status === 'signed-in' ? state.account : null;

  const change = (next: SessionState): void => {
    const scopeEnds =
      state.status === 'signed-in' && (next.status === 'signed-out' || next.scope !== state.scope);
    const accountEnds =
      next.status === 'signed-out'
        ? next.end === null
        : (state.status === 'signed-out' || scopeEnds) && !isSameAccount(latestAccount, next.account);
    state = next;
    if (next.status === 'signed-in') {
      latestAccount = next.account;
      store.save(next);
    } else store.clear();
    if (scopeEnds) onScopeEnd();
    if (accountEnds) onAccountEnd();
    for (const listener of listeners) listener();
  };

  channel.listen((message) => {
    switch (message.type) {
      case 'hello':
        if (state.status === 'signed-in') channel.send({ type: 'signed-in', session: state, answer: true });
        break;
      case 'signed-in':
        // An answer to somebody's hello must not take over a tab that has a session of its own.
        if (message.answer && state.status === 'signed-in') break;
        change(message.session);
        break;
      case 'signed-out':
        if (state.status === 'signed-in' && state.scope === message.scope) {
          change({ status: 'signed-out', end: message.end });
        }
        break;
    }
  });
  if (state.status === 'signed-out') channel.send({ type: 'hello' });

  const end = (session: SignedIn, sessionEnd: SessionEnd | null): void => {
    change({ status: 'signed-out', end: sessionEnd });
    channel.send({ type: 'signed-out', scope: session.scope, end: sessionEnd });
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn: (input) => {
      // The same agent signing in again before the end keeps the page, and what it has fetched.
      const stays = state.status === 'signed-in' && isSameAccount(state.account, input.account);
      const scope = stays && state.status === 'signed-in' ? state.scope : randomScope();
      const partner = input.account !== 'unavailable' && input.account.isPartner;
      const session: SignedIn = { status: 'signed-in', ...input, partner, scope, startedAt: now() };
      change(session);
      channel.send({ type: 'signed-in', session, answer: false });
    },
    signOut: () => {
      if (state.status === 'signed-in') end(state, null);
    },
    tokenDied: (scope, mnemonic, call) => {
      if (state.status !== 'signed-in' || state.scope !== scope || call.at < state.startedAt) return;
      const ranOutAt = mnemonic === 'access_token_invalid' ? sessionEndsAt(state) : null;
      const endedAt = ranOutAt === null ? now() : Math.min(ranOutAt, now());
      end(state, { mnemonic, kind: state.kind, remember: state.remember, endedAt, call });
    },
    setAccount: (scope, account) => {
      if (state.status !== 'signed-in' || state.scope !== scope) return;
      change({
        ...state,
        account,
        partner: account === 'unavailable' ? state.partner : account.isPartner,
      });
    },
    setPartner: (scope, partner) => {
      if (state.status === 'signed-in' && state.scope === scope && state.partner !== partner) {
        change({ ...state, partner });
      }
    },
  };
}

/** Accounts that are not known count as different ones. */
function isSameAccount(a: SignedIn['account'], b: SignedIn['account']): boolean {
  if (a === null || b === null || a === 'unavailable' || b === 'unavailable') return false;
  return a.appId !== null && a.appId === b.appId && a.userId !== null && a.userId === b.userId;
}

/** `crypto.randomUUID` exists on https and localhost only; a company's own server may speak plain http. */
function randomScope(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
