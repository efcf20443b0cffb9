import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { findPath, parseFindAddress, personPath, visitorPath } from '#src/domain/paths.ts';
import { useServices } from '#src/session/services.tsx';
import type { SessionState } from '#src/session/session.ts';
import { useGo } from '#src/ui/links.tsx';
import { chooseHosts, type HostChoice, withoutKept } from './choose-hosts.ts';
import { type ContactTarget, createContactQueue, toContactTarget } from './contact-target.ts';
import { replayEarlyMessages } from './early-messages.ts';

/** Opens the contact that the page around the frame is about. */
export function HostMessages() {
  const { session, preferences } = useServices();
  const { pathname, search } = location;
  const [{ hosts, emptyPath, kept }] = useState(() =>
    chooseHosts({ pathname, search, state: history.state }),
  );
  const showTarget = useShowTarget(emptyPath);
  const show = useEffectEvent(showTarget);
  useKeptInHistory(kept);
  useEffect(() => {
    const contacts = createContactQueue((target) => show(target));
    let running = new AbortController();
    const start = (): void => {
      running = new AbortController();
      const { signal } = running;
      for (const host of hosts)
        host(
          window.parent,
          (contact) => {
            if (!signal.aborted)
              contacts.push(toContactTarget(contact, preferences.getState().defaultCountry));
          },
          signal,
        );
    };
    const stop = (): void => {
      running.abort();
      contacts.clear();
    };
    start();
    replayEarlyMessages();
    // Another agent may need the contact that is already shown.
    let shownTo = lastSignInId(session.getState(), null);
    const unsubscribe = session.subscribe(() => {
      const before = shownTo;
      shownTo = lastSignInId(session.getState(), before);
      if (before === null || shownTo === before) return;
      stop();
      start();
    });
    return () => {
      unsubscribe();
      stop();
    };
  }, [hosts, session, preferences]);
  return null;
}

/** Takes from the address what the hosts were chosen by: a link to open in a tab would have it. */
function useKeptInHistory(kept: object | null): void {
  const navigate = useNavigate();
  const address = useLocation();
  useEffect(() => {
    if (kept === null) return;
    const search = withoutKept(address.search);
    if (search === address.search) history.replaceState({ ...history.state, ...kept }, '');
    else void navigate({ ...address, search }, { replace: true, state: address.state });
  }, [kept, navigate, address]);
}

/** null: signed out by the agent. An expired session still counts: the same agent may sign in again. */
function lastSignInId(state: SessionState, before: string | null): string | null {
  if (state.status === 'signed-in') return state.signInId;
  return state.end === null ? null : before;
}

/** Replaces the history entry, so that Back stays the host's. Keeps `user_id`. */
function useShowTarget(emptyPath: HostChoice['emptyPath']): (target: ContactTarget) => void {
  const { searches } = useServices();
  const goTo = useGo();
  const { pathname } = useLocation();
  const address = parseFindAddress(useSearchParams()[0]);
  const go = (path: string): void => goTo(path, { replace: true });

  return (target) => {
    // Without its `user_id` the page could show another customer's person.
    if (address === null) return;
    const { userId } = address;
    if (target.kind === 'search') {
      searches.link.setState(target.link);
      go(target.link === null ? emptyPath(userId) : findPath(userId));
    } else if (target.kind === 'visitor') go(visitorPath({ visitorId: target.id, userId }));
    // If the person is already shown, the page stays as the agent left it.
    else if (pathname !== personPath({ personId: target.id }))
      go(personPath({ personId: target.id, userId }));
  };
}
