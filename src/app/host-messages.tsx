import { useEffect, useEffectEvent } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { parsePersonId, parseVisitorId, type PersonId, type VisitorId } from '#src/domain/ids.ts';
import { isJsonObject } from '#src/domain/json.ts';
import { type FindLink, findPath, parseFindAddress, personPath, visitorPath } from '#src/domain/paths.ts';
import type { DefaultCountry } from '#src/domain/phone.ts';
import { type SearchTerm, parseLinkTerm } from '#src/domain/search-term.ts';
import { useSearches } from '#src/search/searches.tsx';
import { useServices } from '#src/session/services.tsx';
import type { SessionState } from '#src/session/session.ts';
import { useEmbeddedPath } from '#src/ui/links.tsx';

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
    postReady();
    // Forget what a former agent was shown: the next one may need the same contact. A sign-in that has ended by itself is
    // forgotten when the next one begins: until then, the same agent may come back to where they went in the frame.
    let shownTo = signInIdOf(session.getState(), null);
    const unsubscribe = session.subscribe(() => {
      const before = shownTo;
      shownTo = signInIdOf(session.getState(), before);
      if (before === null || shownTo === before) return;
      contacts.forget();
      postReady();
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
function signInIdOf(state: SessionState, before: string | null): string | null {
  if (state.status === 'signed-in') return state.signInId;
  return state.end === null ? null : before;
}

/** Sent to any parent: the message holds nothing secret, and only allowed pages may frame the viewer. */
function postReady(): void {
  window.parent.postMessage('chatwoot-dashboard-app:fetch-info', '*');
  window.parent.postMessage({ type: 'person-visitors:ready' }, '*');
}

/** Instead of the present page: Back stays the host's. A `user_id` of the present page stays, too. */
function useShowContact(): (contact: HostContact) => void {
  const searches = useSearches();
  const navigate = useNavigate();
  const inPlace = useEmbeddedPath();
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
  const pace = createThrottle(PAUSE_MS);
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

// What the page around the frame sends. It is as hostile as an answer of the API: anything may be in it, of any size.

/** The person or contact that the host shows. */
export type HostContact =
  | { readonly kind: 'visitor'; readonly id: VisitorId }
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'search'; readonly link: FindLink; readonly term: SearchTerm }
  /** The host's contact has neither a phone nor an e-mail. */
  | { readonly kind: 'nobody' };

/** A conversation of Chatwoot comes with its messages, e-mails included. */
const MAX_CONTEXT = 10_000_000;
/** An e-mail has at most 254 characters. */
const MAX_TEXT = 300;

/** null: not a message for the viewer. */
export function parseHostMessage(data: unknown, country: DefaultCountry): HostContact | null {
  const message = typeof data === 'string' ? parseChatwootMessage(data) : parseOwnMessage(data);
  return message && toHostContact(message, country);
}

type Message = { readonly [key in 'visitorId' | 'personId' | 'phone' | 'email']?: unknown };

const parseOwnMessage = (data: unknown): Message | null =>
  isJsonObject(data) && data['type'] === 'person-visitors:show' ? data : null;

/** The JSON text that Chatwoot sends to its dashboard apps. */
function parseChatwootMessage(text: string): Message | null {
  const context = text.length <= MAX_CONTEXT && text.startsWith('{') ? parseJson(text) : null;
  if (!isJsonObject(context) || context['event'] !== 'appContext' || !isJsonObject(context['data']))
    return null;
  const { contact } = context['data'];
  if (!isJsonObject(contact)) return null;
  const { custom_attributes: attributes, phone_number: phone, email } = contact;
  return { visitorId: isJsonObject(attributes) ? attributes['visitor_id'] : undefined, phone, email };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The first one that can be searched for. */
function toHostContact(message: Message, country: DefaultCountry): HostContact {
  const visitorId = parseVisitorId(textOf(message.visitorId));
  if (visitorId !== null) return { kind: 'visitor', id: visitorId };
  const personId = parsePersonId(textOf(message.personId));
  if (personId !== null) return { kind: 'person', id: personId };
  for (const kind of ['phone', 'email'] as const) {
    const link = { kind, text: textOf(message[kind]) };
    const term = parseLinkTerm(link, country);
    if (term !== null) return { kind: 'search', link, term };
  }
  return { kind: 'nobody' };
}

/** A product may keep an ID or a phone as a number. */
const textOf = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text.length <= MAX_TEXT ? text : '';
};

/** Runs an action at once, or when `pauseMs` have passed since the one before. Of several actions during the pause, only the last runs. */
export function createThrottle(pauseMs: number) {
  let ranAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Drops the action that waits. */
  const cancel = (): void => clearTimeout(timer);
  return {
    cancel,
    run: (action: () => void): void => {
      cancel();
      const runNow = (): void => {
        ranAt = performance.now();
        action();
      };
      const wait = ranAt + pauseMs - performance.now();
      if (wait > 0) timer = setTimeout(runNow, wait);
      else runNow();
    },
  };
}
