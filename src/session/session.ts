import type { RefusedCall } from '#src/api/data-api-error.ts';
import { createStore, type ReadableStore } from '#src/lib/create-store.ts';
import type { AccessToken } from '#src/lib/access-token.ts';
import type { EndedSignIns } from './ended-sign-ins.ts';
import type { SessionChannel, TabMessage } from './session-channel.ts';
import { parseEnd, type RecordStore } from './session-record.ts';
import {
  isPartnerAccount,
  isSameAccount,
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

export type Session = ReadableStore<SessionState> & {
  signIn: (input: SignInInput) => void;
  /** Ends the session here and in the other tabs; tells the API nothing (see `routes/sign-out.ts`). */
  signOut: () => void;
  /**
   * The API refused the token of this sign-in: ends it, if it still is the current one. A call from before the agent
   * signed in again says nothing of the new token.
   */
  tokenDied: (signInId: string, mnemonic: SessionEnd['mnemonic'], call: RefusedCall) => void;
  /** What was found out, or what the agent says, of an account that does not tell it itself. */
  setPartner: (signInId: string, partner: boolean) => void;
  setAccount: (signInId: string, account: SignedInAccount | 'unavailable') => void;
  /** For a page that slept: signs out if its sign-in has ended on this device meanwhile. */
  endIfEnded: () => void;
};

export type SessionOptions = {
  readonly store: RecordStore;
  readonly ended: EndedSignIns;
  readonly channel: SessionChannel;
  /** Asks the API whose a token is. May reject. */
  readonly confirmAccount: (token: AccessToken) => Promise<SignedInAccount | 'unavailable'>;
  /** One sign-in gives way to another or to none, and nobody has been told yet: drop what it had fetched. */
  readonly onSignInEnd: () => void;
  /** The agent left, or another account may have come: drop what a tab remembers of people beyond a sign-in. */
  readonly onAccountEnd: () => void;
  readonly now?: () => number;
};

/**
 * Who is signed in, in this tab. All tabs of the browser follow each other: a new tab asks the others for their
 * session, signing in or out in one does so in all, and a sign-in that has ended stays ended in tabs that were closed or asleep.
 * Nothing but `signOut` and the API's refusal ends a session: the device's clock may be wrong.
 */
export function createSession(options: SessionOptions): Session {
  const { store, ended, channel, confirmAccount, onSignInEnd, onAccountEnd, now = Date.now } = options;
  const { getState, subscribe, setState } = createStore<SessionState>(store.load() ?? signedOut);
  const signedIn = (): SignedIn | null => {
    const state = getState();
    return state.status === 'signed-in' ? state : null;
  };
  const signedInAs = (signInId: string): SignedIn | null => {
    const current = signedIn();
    return current?.signInId === signInId ? current : null;
  };
  /** What the first listener has seen. */
  let seen = getState();
  /** Of the latest sign-in, the ended one included. */
  let latestAccount: SignedIn['account'] = signedIn()?.account ?? null;
  /** Of the sign-in that ended last in this tab. */
  let latestEnd: Pick<SignedIn, 'signInId' | 'startedAt'> | null = null;
  /** A sign-in of another tab, while the API is asked whose it is. */
  let unconfirmed: SignedIn | null = null;

  // Before any other listener: what a sign-in had fetched is gone when the screens hear of its end.
  subscribe(() => {
    const before = seen;
    const next = getState();
    seen = next;
    const signInEnds =
      before.status === 'signed-in' && (next.status === 'signed-out' || next.signInId !== before.signInId);
    const accountEnds =
      next.status === 'signed-out'
        ? next.end === null
        : (before.status === 'signed-out' || signInEnds) && !isSameAccount(latestAccount, next.account);
    if (next.status === 'signed-in') {
      latestAccount = next.account;
      store.save(next);
    } else {
      // Whoever signs out leaves nothing to be kept for the next sign-in.
      if (next.end === null) latestAccount = null;
      store.clear(signInEnds ? before.signInId : null);
    }
    if (signInEnds) {
      latestEnd = { signInId: before.signInId, startedAt: before.startedAt };
      ended.add(before.signInId);
      onSignInEnd();
    }
    if (accountEnds) onAccountEnd();
  });

  if (store.holdsEnded()) {
    // The tab was closed or discarded before its sign-in ended: what it kept of people goes with it.
    const session = signedIn();
    if (session === null) store.clear(null);
    else store.save(session);
    onAccountEnd();
  }

  const endIfEnded = (): void => {
    const session = signedIn();
    if (session !== null && ended.has(session.signInId)) setState(signedOut);
  };

  /** A tab keeps what it remembers of people only for a token that the API says is of the same account. */
  const follow = async (session: SignedIn): Promise<void> => {
    unconfirmed = null;
    const isKnown = signedIn()?.token.equals(session.token) === true;
    const isRenewal = (): boolean => signedIn()?.signInId === session.signInId;
    if (isKnown || !(isRenewal() || isSameAccount(latestAccount, session.account))) return setState(session);
    unconfirmed = session;
    // null: to be asked once more, by the screen.
    const account = await confirmAccount(session.token).catch(() => null);
    if (unconfirmed !== session) return undefined;
    unconfirmed = null;
    if (ended.has(session.signInId)) return undefined;
    const isConfirmed = isSameAccount(latestAccount, account);
    if (isRenewal() && !isConfirmed) {
      // No viewer renews a sign-in with the token of another account.
      if (account !== null && account !== 'unavailable' && latestAccount !== null) return undefined;
      onAccountEnd();
    }
    const isPartner = session.partner || isPartnerAccount(account);
    return setState({ ...session, account, partner: isPartner });
  };

  const hear = (message: TabMessage): void => {
    const current = signedIn();
    switch (message.type) {
      case 'hello':
        if (current === null) break;
        if (ended.has(current.signInId)) setState(signedOut);
        else channel.send({ type: 'signed-in', session: current, answer: true });
        break;
      case 'signed-in': {
        const { session, answer } = message;
        // An answer to somebody's hello must not take over a tab that has a session of its own.
        if (answer && current !== null) break;
        if (ended.has(session.signInId)) {
          if (answer || !isRenewed(session)) break;
          ended.remove(session.signInId);
        }
        void follow(session);
        break;
      }
      case 'signed-out': {
        const sessionEnd = parseEnd(message.end);
        const isOver = ({ signInId, startedAt }: SignedIn): boolean =>
          signInId === message.signInId && (sessionEnd === null || message.startedAt >= startedAt);
        if (unconfirmed !== null && isOver(unconfirmed)) unconfirmed = null;
        if (current === null || current.signInId !== message.signInId) break;
        if (isOver(current)) {
          setState({ status: 'signed-out', end: sessionEnd });
          break;
        }
        // The other tab has not heard that the agent signed in again since: its token was refused, not this one.
        ended.remove(current.signInId);
        store.save(current);
        channel.send({ type: 'signed-in', session: current, answer: false });
        break;
      }
    }
  };

  /** What the API refused here has been renewed in another tab. */
  const isRenewed = (session: SignedIn): boolean => {
    const state = getState();
    return (
      state.status === 'signed-out' &&
      state.end !== null &&
      latestEnd?.signInId === session.signInId &&
      latestEnd.startedAt < session.startedAt
    );
  };

  channel.listen(hear);
  if (signedIn() === null) channel.send({ type: 'hello' });

  const end = (session: SignedIn, sessionEnd: SessionEnd | null): void => {
    unconfirmed = null;
    setState({ status: 'signed-out', end: sessionEnd });
    const { signInId, startedAt } = session;
    channel.send({ type: 'signed-out', signInId, startedAt, end: sessionEnd });
  };

  return {
    getState,
    subscribe,
    signIn: (input) => {
      // The same agent signing in again before the end keeps the page, and what it has fetched.
      const current = signedIn();
      const stays = current !== null && isSameAccount(current.account, input.account);
      const signInId = stays ? current.signInId : randomId();
      const partner = isPartnerAccount(input.account);
      const session: SignedIn = { status: 'signed-in', ...input, partner, signInId, startedAt: now() };
      unconfirmed = null;
      setState(session);
      channel.send({ type: 'signed-in', session, answer: false });
    },
    signOut: () => {
      const current = signedIn();
      if (current !== null) end(current, null);
    },
    tokenDied: (signInId, mnemonic, call) => {
      const current = signedInAs(signInId);
      if (current === null || call.at < current.startedAt) return;
      // It has been renewed, and is about to be followed.
      if (unconfirmed?.signInId === signInId) return;
      const ranOutAt = mnemonic === 'access_token_invalid' ? sessionEndsAt(current) : null;
      const endedAt = ranOutAt === null ? now() : Math.min(ranOutAt, now());
      end(current, { mnemonic, kind: current.kind, remember: current.remember, endedAt, call });
    },
    setAccount: (signInId, account) => {
      const current = signedInAs(signInId);
      if (current === null) return;
      const partner = account === 'unavailable' ? current.partner : account.isPartner;
      setState({ ...current, account, partner });
    },
    setPartner: (signInId, partner) => {
      const current = signedInAs(signInId);
      if (current !== null && current.partner !== partner) setState({ ...current, partner });
    },
    endIfEnded,
  };
}

const signedOut: SessionState = { status: 'signed-out', end: null };

/** `crypto.randomUUID` exists on https and localhost only; a company's own server may speak plain http. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
