import { useEffect, useEffectEvent } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { findPath, parseFindAddress, personPath, visitorPath } from '#src/domain/paths.ts';
import { useServices } from '#src/session/services.tsx';
import type { SessionState } from '#src/session/session-state.ts';
import { useInPlace } from '#src/ui/links.tsx';
import { createPace } from './pace.ts';
import { parseHostMessage, type HostContact } from './host-message.ts';

/**
 * Shows in this frame whom the page around it is about. Who that page may be is what `FRAME_ANCESTORS` says. It learns nothing but that
 * the frame listens.
 */
export function HostMessages() {
  const { session, preferences } = useServices();
  const showContact = useShowContact();
  const show = useEffectEvent(showContact);
  useEffect(() => {
    const contacts = createHostContacts((contact) => show(contact));
    const receive = ({ source, data }: MessageEvent<unknown>): void => {
      if (source !== window.parent) return;
      const contact = parseHostMessage(data, preferences.getState().defaultCountry);
      if (contact !== null) contacts.receive(contact);
    };
    addEventListener('message', receive);
    announceReady();
    // Forget what a former agent was shown: the next one may need the same contact. A sign-in that has ended by itself is
    // forgotten when the next one begins: until then, the same agent may come back to where they went in the frame.
    let shownTo = signInOf(session.getState(), null);
    const unsubscribe = session.subscribe(() => {
      const before = shownTo;
      shownTo = signInOf(session.getState(), before);
      if (before === null || shownTo === before) return;
      contacts.forget();
      announceReady();
    });
    return () => {
      removeEventListener('message', receive);
      unsubscribe();
      contacts.forget();
    };
  }, [session, preferences]);
  return null;
}

/** null: signed out. */
function signInOf(state: SessionState, before: string | null): string | null {
  if (state.status === 'signed-in') return state.signInId;
  return state.end === null ? null : before;
}

/** Sent to any parent: the message holds nothing secret, and only allowed pages may frame the viewer. */
function announceReady(): void {
  window.parent.postMessage('chatwoot-dashboard-app:fetch-info', '*');
  window.parent.postMessage({ type: 'person-visitors:ready' }, '*');
}

/** Instead of the present page: Back stays the host's. A `user_id` of the present page stays, too. */
function useShowContact(): (contact: HostContact) => void {
  const { searches } = useServices();
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const { pathname } = useLocation();
  const address = parseFindAddress(useSearchParams()[0]);
  const go = (path: string): void => void navigate(inPlace(path), { replace: true });

  return (contact) => {
    // Without its `user_id` the page could show another customer's person.
    if (address === null) return;
    const { userId } = address;
    switch (contact.kind) {
      case 'visitor':
        go(visitorPath({ visitorId: contact.id, userId }));
        break;
      case 'person':
        // A person who is on the screen already stays as the agent left the page.
        if (pathname !== personPath({ personId: contact.id }))
          go(personPath({ personId: contact.id, userId }));
        break;
      case 'search':
        searches.link.setState(contact.link);
        go(findPath(userId));
        break;
      case 'nobody':
        searches.link.setState(null);
        go(findPath(userId));
    }
  };
}

/** The page around may send one contact after another, and a search costs points. */
const PAUSE_MS = 2000;

/** Shows whom the host is about: at most once in two seconds, then the last one, and never the same contact twice in a row. */
export function createHostContacts(show: (contact: HostContact) => void) {
  const pace = createPace(PAUSE_MS);
  let shown: string | null = null;
  return {
    receive: (contact: HostContact): void => {
      pace.cancel();
      const key = keyOf(contact);
      if (key === shown) return;
      pace.run(() => {
        shown = key;
        show(contact);
      });
    },

    /** Forgets the latest contact: the next one is shown even if it is the same. */
    forget: (): void => {
      pace.cancel();
      shown = null;
    },
  };
}

/** A key that is equal for two spellings of one phone. */
const keyOf = (contact: HostContact): string =>
  JSON.stringify(contact.kind === 'search' ? contact.term : contact);
