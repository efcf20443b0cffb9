// What the page around the frame sends. It is as hostile as an answer of the API: anything may be in it, of any size.
import type { DefaultCountry } from '#src/domain/default-country.ts';
import { parsePersonId, parseVisitorId, type PersonId, type VisitorId } from '#src/domain/ids.ts';
import { isRecord } from '#src/domain/is-record.ts';
import type { FindLink } from '#src/domain/paths.ts';
import type { SearchTerm } from '#src/domain/search-search-term.ts';
import { termOfLink } from '#src/domain/search-term.ts';

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
  const message = typeof data === 'string' ? readChatwoot(data) : readOwn(data);
  return message && contactOf(message, country);
}

type Message = { readonly [key in 'visitorId' | 'personId' | 'phone' | 'email']?: unknown };

const readOwn = (data: unknown): Message | null =>
  isRecord(data) && data['type'] === 'person-visitors:show' ? data : null;

/** The JSON text that Chatwoot sends to its dashboard apps. */
function readChatwoot(text: string): Message | null {
  const context = text.length <= MAX_CONTEXT && text.startsWith('{') ? parseJson(text) : null;
  if (!isRecord(context) || context['event'] !== 'appContext' || !isRecord(context['data'])) return null;
  const { contact } = context['data'];
  if (!isRecord(contact)) return null;
  const { custom_attributes: attributes, phone_number: phone, email } = contact;
  return { visitorId: isRecord(attributes) ? attributes['visitor_id'] : undefined, phone, email };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The first one that can be searched for. */
function contactOf(message: Message, country: DefaultCountry): HostContact {
  const visitorId = parseVisitorId(textOf(message.visitorId));
  if (visitorId !== null) return { kind: 'visitor', id: visitorId };
  const personId = parsePersonId(textOf(message.personId));
  if (personId !== null) return { kind: 'person', id: personId };
  for (const kind of ['phone', 'email'] as const) {
    const link = { kind, text: textOf(message[kind]) };
    const term = termOfLink(link, country);
    if (term !== null) return { kind: 'search', link, term };
  }
  return { kind: 'nobody' };
}

/** A product may keep an ID or a phone as a number. */
const textOf = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text.length <= MAX_TEXT ? text : '';
};
