import { useEffect, useEffectEvent } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { parsePersonId, parseVisitorId, type PersonId, type VisitorId } from '#src/domain/ids.ts';
import { isJsonObject, parseJson } from '#src/domain/json.ts';
import { type FindLink, findPath, parseFindAddress, personPath, visitorPath } from '#src/domain/paths.ts';
import type { DefaultCountry } from '#src/domain/phone.ts';
import { type SearchTerm, parseLinkTerm } from '#src/domain/search-term.ts';
import { useServices } from '#src/session/services.tsx';
import type { SessionState } from '#src/session/session.ts';
import { useGo } from '#src/ui/links.tsx';

/** Opens the contact that the parent page posts. `FRAME_ANCESTORS` limits the parents; they learn only that the frame is ready. */
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
    // Another agent may need the contact that is already shown.
    let shownTo = lastSignInId(session.getState(), null);
    const unsubscribe = session.subscribe(() => {
      const before = shownTo;
      shownTo = lastSignInId(session.getState(), before);
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

/** null: signed out by the agent. An expired session still counts: the same agent may sign in again. */
function lastSignInId(state: SessionState, before: string | null): string | null {
  if (state.status === 'signed-in') return state.signInId;
  return state.end === null ? null : before;
}

/** Sent to any parent: it holds nothing secret, and only allowed pages may frame the viewer. */
function postReady(): void {
  window.parent.postMessage('chatwoot-dashboard-app:fetch-info', '*');
  window.parent.postMessage({ type: 'person-visitors:ready' }, '*');
}

/** Replaces the history entry, so that Back stays the host's. Keeps `user_id`. */
function useShowContact(): (contact: HostContact) => void {
  const { searches } = useServices();
  const goTo = useGo();
  const { pathname } = useLocation();
  const address = parseFindAddress(useSearchParams()[0]);
  const go = (path: string): void => goTo(path, { replace: true });

  return (contact) => {
    // Without its `user_id` the page could show another customer's person.
    if (address === null) return;
    const { userId } = address;
    if (contact.kind === 'search') {
      searches.link.setState(contact.link);
      go(findPath(userId));
    } else if (contact.kind === 'visitor') go(visitorPath({ visitorId: contact.id, userId }));
    // If the person is already shown, the page stays as the agent left it.
    else if (pathname !== personPath({ personId: contact.id }))
      go(personPath({ personId: contact.id, userId }));
  };
}

/** The host may post many contacts in a row, and a search costs points. */
const PAUSE_MS = 2000;

/** Shows at most one contact in two seconds, the latest, and never the same twice in a row. */
export function createHostContacts(show: (contact: HostContact) => void) {
  let shown: string | null = null;
  let shownAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    receive: (contact: HostContact): void => {
      clearTimeout(timer);
      const key = contactKey(contact);
      if (key === shown) return;
      const showNow = (): void => {
        shown = key;
        shownAt = performance.now();
        show(contact);
      };
      const wait = shownAt + PAUSE_MS - performance.now();
      if (wait > 0) timer = setTimeout(showNow, wait);
      else showNow();
    },

    /** Shows the next contact even if it is the same. */
    forget: (): void => {
      clearTimeout(timer);
      shown = null;
    },
  };
}

/** Equal for two spellings of one phone. */
const contactKey = (contact: HostContact): string =>
  JSON.stringify(contact.kind === 'search' ? contact.term : contact);

export type HostContact =
  | { readonly kind: 'visitor'; readonly id: VisitorId }
  | { readonly kind: 'person'; readonly id: PersonId }
  /** null: the host's contact has neither a phone nor an e-mail. */
  | { readonly kind: 'search'; readonly link: FindLink | null; readonly term: SearchTerm | null };

/** Chatwoot sends a whole conversation, e-mails included. */
const MAX_JSON_LENGTH = 10_000_000;
/** An e-mail has at most 254 characters. */
const MAX_TEXT_LENGTH = 300;

/** Reads the viewer's own message (an object) or Chatwoot's (JSON). null: not for the viewer. */
export function parseHostMessage(data: unknown, country: DefaultCountry): HostContact | null {
  if (typeof data !== 'string')
    return isJsonObject(data) && data['type'] === 'person-visitors:show'
      ? toHostContact(data, country)
      : null;
  const message = data.length <= MAX_JSON_LENGTH && data.startsWith('{') ? parseJson(data) : null;
  if (!isJsonObject(message) || message['event'] !== 'appContext' || !isJsonObject(message['data']))
    return null;
  const { contact } = message['data'];
  if (!isJsonObject(contact)) return null;
  const { custom_attributes: attributes, phone_number: phone, email } = contact;
  const visitorId = isJsonObject(attributes) ? attributes['visitor_id'] : undefined;
  return toHostContact({ visitorId, phone, email }, country);
}

type ContactFields = { readonly [name in 'visitorId' | 'personId' | 'phone' | 'email']?: unknown };

/** The first field that can be opened or searched for. */
function toHostContact(fields: ContactFields, country: DefaultCountry): HostContact {
  const visitorId = parseVisitorId(toText(fields.visitorId));
  if (visitorId !== null) return { kind: 'visitor', id: visitorId };
  const personId = parsePersonId(toText(fields.personId));
  if (personId !== null) return { kind: 'person', id: personId };
  for (const kind of ['phone', 'email'] as const) {
    const link = { kind, text: toText(fields[kind]) };
    const term = parseLinkTerm(link, country);
    if (term !== null) return { kind: 'search', link, term };
  }
  return { kind: 'search', link: null, term: null };
}

/** A product may keep an ID or a phone as a number. */
const toText = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text.length <= MAX_TEXT_LENGTH ? text : '';
};
