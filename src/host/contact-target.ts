import { parsePersonId, parseVisitorId, type PersonId, type VisitorId } from '#src/domain/ids.ts';
import type { FindLink } from '#src/domain/paths.ts';
import type { DefaultCountry } from '#src/domain/phone.ts';
import { parseLinkTerm, type SearchTerm } from '#src/domain/search-term.ts';
import type { HostContact, Show } from './host.ts';

export type ContactTarget =
  | { readonly kind: 'visitor'; readonly id: VisitorId }
  | { readonly kind: 'person'; readonly id: PersonId }
  /** null: the contact has neither a phone nor an e-mail. */
  | { readonly kind: 'search'; readonly link: FindLink | null; readonly term: SearchTerm | null };

/** The first field that can be opened or searched for. */
export function toContactTarget(contact: HostContact, country: DefaultCountry): ContactTarget {
  const visitorId = parseVisitorId(toText(contact.visitorId));
  if (visitorId !== null) return { kind: 'visitor', id: visitorId };
  const personId = parsePersonId(toText(contact.personId));
  if (personId !== null) return { kind: 'person', id: personId };
  for (const kind of ['phone', 'email'] as const) {
    const link = { kind, text: toText(contact[kind]) };
    const term = parseLinkTerm(link, country);
    if (term !== null) return { kind: 'search', link, term };
  }
  return { kind: 'search', link: null, term: null };
}

/** An e-mail has at most 254 characters. */
const MAX_TEXT_LENGTH = 300;

/** A product may keep an ID or a phone as a number. */
function toText(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text.length <= MAX_TEXT_LENGTH ? text : '';
}

/** The host may post many contacts in a row, and a search costs points. */
const PAUSE_MS = 2000;

/** Opens at most one contact in two seconds, the latest, and never the same twice in a row. */
export function createContactQueue(
  open: (target: ContactTarget) => void,
  country: () => DefaultCountry,
  signal: AbortSignal,
): Show {
  let latest = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pausedUntil = 0;
  let opened = '';
  return (find) => {
    latest.abort();
    latest = new AbortController();
    const current = AbortSignal.any([signal, latest.signal]);
    async function run(): Promise<void> {
      if (current.aborted) return;
      pausedUntil = performance.now() + PAUSE_MS;
      const contact = await find(current);
      if (current.aborted || contact === null) return;
      const target = toContactTarget(contact, country());
      // Equal for two spellings of one phone.
      const key = JSON.stringify(target.kind === 'search' ? target.term : target);
      if (key !== opened) open(target);
      else pausedUntil = 0;
      opened = key;
    }
    clearTimeout(timer);
    // `find` rejects only if another contact is wanted.
    timer = setTimeout(() => void run().catch(() => {}), pausedUntil - performance.now());
  };
}
