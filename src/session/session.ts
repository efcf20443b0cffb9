import { randomId } from '#src/lib/ids.ts';
import { createStore } from '#src/lib/create-store.ts';
import type { TabMessage } from './session-channel.ts';
import type { Session, SessionOptions } from './session-options.ts';
import { parseEnd } from './session-record.ts';
import {
  isPartnerAccount,
  isSameAccount,
  sessionEndsAt,
  signedOut,
  type SessionEnd,
  type SessionState,
  type SignedIn,
  knownAccount,
} from './session-state.ts';

/**
 * Who is signed in, in this tab. The tabs of a browser follow each other: a new tab requests the session of the others,
 * signing in or out in one tab does so in all, and a sign-in that has ended stays ended in tabs that were closed or asleep.
 * Only `signOut` and the API's refusal end a session: the device's clock may be wrong.
 */
export function createSession({
  store,
  ended,
  channel,
  customerNames,
  confirmAccount,
  onSignInEnd,
  onAccountEnd,
  endToken,
  now = Date.now,
}: SessionOptions): Session {
  const { getState, subscribe, setState } = createStore<SessionState>(store.load() ?? signedOut);
  const signedIn = (): SignedIn | null => {
    const state = getState();
    return state.status === 'signed-in' ? state : null;
  };
  const signedInAs = (signInId: string): SignedIn | null => {
    const current = signedIn();
    return current?.signInId === signInId ? current : null;
  };
  /** The state before the current change. */
  let seen = getState();
  /** The present sign-in or the one before; null after a sign-out: the next sign-in must not count as the same account's. */
  let latest = latestOf(getState());
  /** A sign-in from another tab, while its account is being fetched. */
  let unconfirmed: SignedIn | null = null;
  /** Whose token another tab has just ended: a tab may see late what others store, in Firefox. */
  let endedElsewhere: string | null = null;
  let followed: Promise<unknown> = Promise.resolve();

  /** A key belongs to the account. `next`: what is used instead. */
  const retire = ({ kind, token }: SignedIn, next: SessionState): void => {
    const isUsed = next.status === 'signed-in' && next.token.equals(token);
    if (kind.type === 'session' && !isUsed) endToken(token);
  };

  // Must be the first listener: a sign-in's answers are dropped before the screens are drawn again.
  subscribe(() => {
    const before = seen;
    const next = getState();
    seen = next;
    const signInEnds =
      before.status === 'signed-in' && (next.status === 'signed-out' || next.signInId !== before.signInId);
    const accountEnds =
      next.status === 'signed-out'
        ? next.end === null
        : (before.status === 'signed-out' || signInEnds) && !isSameAccount(latest?.account, next.account);
    if (next.status === 'signed-in') store.save(next);
    else store.clear(signInEnds ? before.signInId : null);
    if (next.status === 'signed-in' || next.end === null) latest = latestOf(next);
    if (signInEnds) {
      const isRefused = next.status === 'signed-out' && next.end !== null;
      // The first tab in which the sign-in ends retires the token for all.
      const isRetired = before.signInId === endedElsewhere || ended.has(before.signInId);
      if (!isRefused && !isRetired) retire(before, next);
      ended.add(before.signInId);
      onSignInEnd();
    }
    if (accountEnds) onAccountEnd();
  });

  if (store.holdsEnded()) {
    // The tab was closed or discarded before its sign-in ended: drop what it kept of people.
    const session = signedIn();
    if (session === null) store.clear(null);
    else store.save(session);
    onAccountEnd();
  }

  const endIfEnded = (): void => {
    const session = signedIn();
    if (session !== null && ended.has(session.signInId)) setState(signedOut);
  };

  /** Takes over another tab's sign-in. What this tab remembers of people stays only if the API confirms the same account. */
  const follow = async (session: SignedIn): Promise<void> => {
    unconfirmed = null;
    const isKnown = signedIn()?.token.equals(session.token) === true;
    const isRenewal = (): boolean => signedIn()?.signInId === session.signInId;
    if (isKnown || !(isRenewal() || isSameAccount(latest?.account, session.account)))
      return setState(session);
    unconfirmed = session;
    // null: not known; the screen fetches it again.
    const account = await confirmAccount(session.token).catch(() => null);
    if (unconfirmed !== session) return undefined;
    unconfirmed = null;
    if (ended.has(session.signInId)) return undefined;
    const isConfirmed = isSameAccount(latest?.account, account);
    if (isRenewal() && !isConfirmed) {
      // A renewal never changes the account, so this message is not the viewer's: ignore it.
      if (knownAccount(account) !== null && latest?.account != null) return undefined;
      onAccountEnd();
    }
    const isPartner = session.partner || isPartnerAccount(account);
    return setState({ ...session, account, partner: isPartner });
  };

  const share = (session: SignedIn, more: { answer: boolean; replaced?: string | null }): void =>
    channel.send({ type: 'signed-in', session, customerNames: customerNames.getState(), ...more });

  const addNames = (message: Extract<TabMessage, { type: 'signed-in' }>): void => {
    if (signedInAs(message.session.signInId) !== null) customerNames.add(message.customerNames);
  };

  const receive = (message: TabMessage): void => {
    const current = signedIn();
    switch (message.type) {
      case 'hello':
        if (current === null) break;
        if (ended.has(current.signInId)) setState(signedOut);
        else share(current, { answer: true });
        break;
      case 'signed-in': {
        const { session, answer } = message;
        // An answer to another tab's hello must not replace this tab's own session.
        if (answer && current !== null) {
          addNames(message);
          break;
        }
        if (ended.has(session.signInId)) {
          if (answer || !isRenewed(session)) break;
          ended.remove(session.signInId);
        }
        endedElsewhere = message.replaced ?? null;
        followed = Promise.all([followed, follow(session).then(() => addNames(message))]);
        break;
      }
      case 'signed-out': {
        const sessionEnd = parseEnd(message.end);
        const isOver = ({ signInId, startedAt }: SignedIn): boolean =>
          signInId === message.signInId && (sessionEnd === null || message.startedAt >= startedAt);
        if (unconfirmed !== null && isOver(unconfirmed)) unconfirmed = null;
        if (current === null || current.signInId !== message.signInId) break;
        if (isOver(current)) {
          // The other tab had a former token, and has ended that one.
          if (sessionEnd === null && message.startedAt < current.startedAt) retire(current, signedOut);
          endedElsewhere = current.signInId;
          setState({ status: 'signed-out', end: sessionEnd });
          break;
        }
        // The other tab does not know that the agent signed in again. The token refused there was the old one.
        ended.remove(current.signInId);
        store.save(current);
        share(current, { answer: false });
        break;
      }
    }
  };

  /** The API refused this sign-in's token here, and another tab has renewed it since. */
  const isRenewed = ({ signInId, startedAt }: SignedIn): boolean =>
    signedIn() === null && latest?.signInId === signInId && latest.startedAt < startedAt;

  channel.listen(receive);
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
      // If the same agent signs in again before the end, the page keeps what it has fetched.
      const current = signedIn();
      const stays = current !== null && isSameAccount(current.account, input.account);
      const signInId = stays ? current.signInId : randomId();
      const partner = isPartnerAccount(input.account);
      const session: SignedIn = { status: 'signed-in', ...input, partner, signInId, startedAt: now() };
      unconfirmed = null;
      endedElsewhere = null;
      setState(session);
      const replaced = stays ? null : (current?.signInId ?? null);
      share(session, { answer: false, replaced });
      if (stays) retire(current, session);
    },
    signOut: () => {
      const current = signedIn();
      if (current !== null) end(current, null);
    },
    tokenRejected: (signInId, mnemonic, call) => {
      const current = signedInAs(signInId);
      if (current === null || call.at < current.startedAt) return;
      // Another tab has renewed it, and this one is about to follow.
      if (unconfirmed?.signInId === signInId) return;
      const ranOutAt = mnemonic === 'access_token_invalid' ? sessionEndsAt(current) : null;
      const endedAt = ranOutAt === null ? now() : Math.min(ranOutAt, now());
      end(current, { mnemonic, kind: current.kind, remember: current.remember, endedAt, call });
    },
    setAccount: (signInId, account) => {
      const current = signedInAs(signInId);
      if (current === null) return;
      const partner = knownAccount(account)?.isPartner ?? current.partner;
      setState({ ...current, account, partner });
    },
    setPartner: (signInId, partner) => {
      const current = signedInAs(signInId);
      if (current !== null && current.partner !== partner) setState({ ...current, partner });
    },
    requestFromTabs: () => channel.send({ type: 'hello' }),
    endIfEnded,
    presentToken: (signInId) => signedInAs(signInId)?.token ?? null,
    settled: () => followed,
  };
}

/** Not its token, which is in memory only as long as the sign-in. */
function latestOf(state: SessionState): Pick<SignedIn, 'signInId' | 'startedAt' | 'account'> | null {
  if (state.status === 'signed-out') return null;
  const { signInId, startedAt, account } = state;
  return { signInId, startedAt, account };
}
