import type { DefaultCountry } from '#src/lib/default-country.ts';
import { type PersonId, type UserId, type VisitorId, parsePersonId, parseVisitorId } from '#src/lib/ids.ts';
import type { Reading, SearchTerm, TypedId } from '#src/lib/search/search-term.ts';
import {
  isFindPath,
  parseFindAddress,
  parseFindLink,
  parsePersonAddress,
  parseVisitorAddress,
  personPath,
  visitorPath,
} from '#src/lib/paths.ts';
import { emailTerm, nameTerm, phoneTerm, termOfLink } from '#src/model/search-term.ts';

type ReadingOptions = {
  readonly country: DefaultCountry;
  /** On whose behalf typed ids are opened. */
  readonly userId: UserId | null;
};

/** Every way to understand a text, the most likely first. Empty: it is nothing that can be found. */
export function readingsOf(text: string, options: ReadingOptions): readonly Reading[] {
  const { country, userId } = options;
  const url = parseUrl(text.trim());
  if (url !== null && isFindPath(url.pathname)) return termsOfFindUrl(url, options);
  const ids = readIds(text, userId);
  if (isUrl(text.trim())) return ids;
  const phone = phoneTerm(text, country);
  if (phone !== null) return isWrittenAsPhone(text, country) ? [phone, ...ids] : [...ids, phone];
  if (ids.length > 0) return ids;
  const phones = phonesOf(text, country);
  if (phones.length > 0) return phones;
  const name = isContactLink(text) ? null : nameTerm(text);
  return [emailTerm(text), name].filter((term) => term !== null);
}

/** A contact's field may hold several whole numbers: each is offered. */
function phonesOf(text: string, country: DefaultCountry): readonly SearchTerm[] {
  const byDigits = new Map<string, SearchTerm>();
  for (const part of text.split(/[,;]/).filter((each) => each.trim() !== '')) {
    const phone = phoneTerm(part, country);
    if (phone === null || phone.digits.length < 10) return [];
    byDigits.set(phone.digits, phone);
  }
  return [...byDigits.values()];
}

/** A pasted link to a search. One for another customer is not searched for in the data of the one on the screen. */
function termsOfFindUrl(url: URL, { country, userId }: ReadingOptions): readonly SearchTerm[] {
  const link = parseFindLink(url);
  const linkedUserId = parseFindAddress(url.searchParams)?.userId ?? null;
  if (link === null || (linkedUserId !== null && linkedUserId !== userId)) return [];
  const term = termOfLink(link, country);
  return term === null ? [] : [term];
}

/** What an ID that nobody was found by may be instead of `kind`, the most likely first. */
export const readingsBeside = (
  kind: TypedId['kind'],
  id: PersonId | VisitorId,
  options: ReadingOptions,
): readonly Reading[] => readingsOf(String(id), options).filter((reading) => reading.kind !== kind);

const isContactLink = (text: string): boolean => /^\s*(?:tel|callto|mailto):/i.test(text);

/**
 * Of plain digits: eleven from 7 or 8, a Russian mobile number without its code, or with pairs at the end as only phones have
 * ("916 123 45 67"). By the digits alone: the order of the readings does not wait for the library, nor change with it.
 */
function isWrittenAsPhone(text: string, country: DefaultCountry): boolean {
  const digits = text.replace(/\D/g, '');
  return (
    /^[78]\d{10}$/.test(digits) ||
    (country === 'RU' && /^9\d{9}$/.test(digits)) ||
    (digits.length >= 10 && /\d\s\d\d\s\d\d\s*$/.test(text))
  );
}

type IdKind = TypedId['kind'];
const bothKinds: readonly IdKind[] = ['person', 'visitor'];

/**
 * What an agent typed or pasted → the ids that it may be, the most likely first; a person's before a visitor's. Accepts
 * digits (with any spaces, or after “№”, “#” or “ID”), a URL of the viewer, and another URL with `person_id` or
 * `visitor_id`. `userId`: added to typed digits only; a URL must name its customer itself.
 */
export function readIds(text: string, userId: UserId | null = null): readonly TypedId[] {
  const url = parseUrl(text.trim());
  return url === null ? idsOfDigits(text, userId) : idsOfUrl(url);
}

const NAMED = /^(?:id)?(?:(person|персон[аы]|человека?)|(visitor|посетител[ья]))?_?(?:id)?[:=№#]*/iu;

function idsOfDigits(text: string, userId: UserId | null): readonly TypedId[] {
  const whole = text.replace(/[\s\p{Cf}\u00a0]/gu, '');
  const [prefix = '', person, visitor] = NAMED.exec(whole) ?? [];
  const kinds = bothKinds.filter((kind) => (kind === 'person' ? visitor : person) === undefined);
  return kinds.flatMap((kind) => idOf(whole.slice(prefix.length), kind, userId));
}

function idOf(digits: string | null, kind: IdKind, userId: UserId | null = null): readonly TypedId[] {
  if (kind === 'person') {
    const personId = parsePersonId(digits);
    return personId === null ? [] : [{ kind, id: personId, path: personPath({ personId, userId }) }];
  }
  const visitorId = parseVisitorId(digits);
  return visitorId === null ? [] : [{ kind, id: visitorId, path: visitorPath({ visitorId, userId }) }];
}

function idsOfUrl(url: URL): readonly TypedId[] {
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
function idsOfForeignUrl(url: URL): readonly TypedId[] {
  const named = bothKinds.flatMap((kind) => idOf(url.searchParams.get(`${kind}_id`), kind));
  if (named.length > 0) return named;
  // One number of an id's length in the whole URL can be meant; of two, nobody knows which.
  const numbers = url.href.slice(url.origin.length).match(/(?<![\w.-])\d{6,16}(?![\w.-])/g) ?? [];
  return numbers.length === 1 ? bothKinds.flatMap((kind) => idOf(numbers[0] ?? null, kind)) : [];
}

/** A whole URL, one without its scheme as browsers copy it, or a path alone. */
function parseUrl(text: string): URL | null {
  const whole = wholeUrl(text);
  // URL.parse is too new for browsers that the build still supports.
  return whole !== null && URL.canParse(whole) ? new URL(whole) : null;
}

function wholeUrl(text: string): string | null {
  if (isUrl(text)) return text;
  if (text.startsWith('/')) return `https://path.invalid${text}`;
  return /^[\w.-]+(?::\d+)?\//.test(text) ? `https://${text}` : null;
}

const isUrl = (text: string): boolean => /^https?:\/\//i.test(text);
