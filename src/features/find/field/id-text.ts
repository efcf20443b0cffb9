import { parsePersonId, parseVisitorId, type UserId } from '#src/lib/ids.ts';
import { parsePersonAddress, parseVisitorAddress, personPath, visitorPath } from '#src/lib/paths.ts';
import type { TypedId } from '#src/lib/search/search-term.ts';

/** An ID, and the page that it opens. */
export type IdReading = TypedId & { readonly path: string };

type IdKind = IdReading['kind'];
const bothKinds: readonly IdKind[] = ['person', 'visitor'];

/**
 * What an agent typed or pasted → the ids that it may be, the most likely first; a person's before a visitor's. Accepts
 * digits (with any spaces, or after “№”, “#” or “ID”), a URL of the viewer, and another URL with `person_id` or
 * `visitor_id`. `userId`: added to typed digits only; a URL must name its customer itself.
 */
export function readIds(text: string, userId: UserId | null = null): readonly IdReading[] {
  const url = parseUrl(text.trim());
  return url === null ? idsOfDigits(text, userId) : idsOfUrl(url);
}

const NAMED = /^(?:id)?(?:(person|персон[аы])|(visitor|посетител[ья]))?_?(?:id)?[:=№#]*/iu;

function idsOfDigits(text: string, userId: UserId | null): readonly IdReading[] {
  const whole = text.replace(/[\s\p{Cf}\u00a0]/gu, '');
  const [prefix = '', person, visitor] = NAMED.exec(whole) ?? [];
  const kinds = bothKinds.filter((kind) => (kind === 'person' ? visitor : person) === undefined);
  return kinds.flatMap((kind) => idOf(whole.slice(prefix.length), kind, userId));
}

function idOf(digits: string | null, kind: IdKind, userId: UserId | null = null): readonly IdReading[] {
  if (kind === 'person') {
    const personId = parsePersonId(digits);
    return personId === null ? [] : [{ kind, id: personId, path: personPath({ personId, userId }) }];
  }
  const visitorId = parseVisitorId(digits);
  return visitorId === null ? [] : [{ kind, id: visitorId, path: visitorPath({ visitorId, userId }) }];
}

function idsOfUrl(url: URL): readonly IdReading[] {
  const [, room, id] = /\/(persons|visitors)\/([^/]*)\/?$/.exec(url.pathname) ?? [];
  if (room === 'persons') {
    const address = parsePersonAddress(id, url.searchParams);
    return address === null ? [] : [{ kind: 'person', id: address.personId, path: personPath(address) }];
  }
  if (room === 'visitors') {
    const address = parseVisitorAddress(id, url.searchParams);
    return address === null ? [] : [{ kind: 'visitor', id: address.visitorId, path: visitorPath(address) }];
  }
  return idsOfForeignUrl(url);
}

/** A CRM's or a chat's own link. */
function idsOfForeignUrl(url: URL): readonly IdReading[] {
  const named = bothKinds.flatMap((kind) => idOf(url.searchParams.get(`${kind}_id`), kind));
  if (named.length > 0) return named;
  // One number of an id's length in the whole URL can be meant; of two, nobody knows which.
  const numbers = url.href.slice(url.origin.length).match(/(?<![\w.-])\d{6,16}(?![\w.-])/g) ?? [];
  return numbers.length === 1 ? bothKinds.flatMap((kind) => idOf(numbers[0] ?? null, kind)) : [];
}

/** A whole URL, one without its scheme as browsers copy it, or a path alone. */
export function parseUrl(text: string): URL | null {
  const whole = wholeUrl(text);
  // URL.parse is too new for browsers that the build still supports.
  return whole !== null && URL.canParse(whole) ? new URL(whole) : null;
}

function wholeUrl(text: string): string | null {
  if (isUrl(text)) return text;
  if (text.startsWith('/')) return `https://path.invalid${text}`;
  return /^[\w.-]+(?::\d+)?\//.test(text) ? `https://${text}` : null;
}

export const isUrl = (text: string): boolean => /^https?:\/\//i.test(text);
