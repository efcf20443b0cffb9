import type { DefaultCountry } from '#src/domain/default-country.ts';
import type { PersonId, UserId, VisitorId } from '#src/domain/ids.ts';
import type { Reading, SearchTerm, TypedId } from '#src/domain/search-search-term.ts';
import {
  isFindPath,
  parseFindAddress,
  parseFindLink,
  parsePersonAddress,
  parseVisitorAddress,
  personPath,
  visitorPath,
} from '#src/domain/paths.ts';
import { emailTerm, nameTerm, phoneTerm, termOfLink } from '#src/domain/search-term.ts';
import { contactsIn, LABELS, nameBeside } from './contacts-in-text.ts';
import { spellingsOf } from './spellings.ts';

type ReadingOptions = {
  readonly country: DefaultCountry;
  /** On whose behalf typed ids are opened. */
  readonly userId: UserId | null;
};

/** A longer pasted text is cut, as searching it would be slow. */
const MAX_LENGTH = 1000;
/** A link inside a text: with its scheme, or at the beginning of a word as browsers copy it. */
const LINK =
  /[a-z][a-z\d+.-]*:\/\/(?:[^\s<>"]*[^\s<>".,;:!?)»])?|(?<!\S)(?:[\w-]+(?:(?:\.[\w-]+)+(?::\d+)?|:\d+))?\/\S*/i;
const ORIGIN = 'https://path.invalid';
/** “Name: ”, before a name. */
const HEADING = /^\s*[\p{L} ]{2,20}:\s+/u;

/** Every way to understand a text, the most likely first. Empty: it is nothing that can be found. */
export function readingsOf(typed: string, options: ReadingOptions): readonly Reading[] {
  const text = typed.slice(0, MAX_LENGTH);
  const [link] = LINK.exec(text) ?? [];
  const linked = link === undefined ? [] : readingsOfLink(link, options);
  const beside = link === undefined ? text : text.replace(link, ' ');
  const readings = [...linked, ...readingsOfText(beside, options, linked.length > 0)];
  return [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
}

function readingsOfText(text: string, options: ReadingOptions, isBesideLink = false): readonly Reading[] {
  const { country, userId } = options;
  const ids = idsOfDigits(text, userId);
  const phone = phoneTerm(text, country) ?? phoneTerm(text.replace(LABELS, ' '), country);
  if (phone !== null) return isWrittenAsPhone(text, country) ? [phone, ...ids] : [...ids, phone];
  if (ids.length > 0) return ids;
  const { contacts, beside } = contactsIn(text, country);
  const name = isBesideLink || contacts.length > 0 ? nameBeside(beside) : text.replace(HEADING, '');
  const spellings = spellingsOf(name);
  const emails = spellings.flatMap((each) => emailTerm(each) ?? []);
  // If one spelling is an e-mail, the others are not names.
  return [...contacts, ...(emails.length > 0 ? emails : spellings.flatMap((each) => nameTerm(each) ?? []))];
}

/** A pasted link to a search. One for another customer is not searched for in the data of the one on the screen. */
function termsOfFindUrl(url: URL, { country, userId }: ReadingOptions): readonly SearchTerm[] {
  const link = parseFindLink(url);
  const isForThis = (parseFindAddress(url.searchParams)?.userId ?? userId) === userId;
  const term = link && isForThis && termOfLink(link, country);
  return term ? [term] : [];
}

/** Other meanings of an ID without a person, the most likely first. */
export const readingsBeside = (
  kind: TypedId['kind'],
  id: PersonId | VisitorId,
  options: ReadingOptions,
): readonly Reading[] => readingsOf(String(id), options).filter((reading) => reading.kind !== kind);

/**
 * Whether plain digits are read as a phone first: eleven from 7 or 8, a Russian mobile number without its code, or pairs at the end, which
 * only phones have ("916 123 45 67"). Decided by digits alone, so that the order of the readings does not change when the library loads.
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
const NO_QUERY = new URLSearchParams();

const NAMED = /^(?:id)?(?:(person|персон[аы]|человека?)|(visitor|посетител[ья]))?_?(?:id)?[:=№#]*/iu;

/** Digits with any spaces, or after “№”, “#” or “ID”. A person's ID comes before a visitor's. */
function idsOfDigits(text: string, userId: UserId | null): readonly TypedId[] {
  const whole = text.replace(/[\s\p{Cf}\u00a0]/gu, '');
  const [prefix = '', person, visitor] = NAMED.exec(whole) ?? [];
  const kinds = bothKinds.filter((kind) => (kind === 'person' ? visitor : person) === undefined);
  const query = userId === null ? NO_QUERY : new URLSearchParams({ user_id: String(userId) });
  return kinds.flatMap((kind) => idOf(kind, whole.slice(prefix.length), query));
}

/** `query`: has the customer, and the marked record. */
function idOf(kind: IdKind, digits: string | undefined, query: URLSearchParams): readonly TypedId[] {
  if (kind === 'person') {
    const address = parsePersonAddress(digits, query);
    return address === null ? [] : [{ kind, id: address.personId, path: personPath(address) }];
  }
  const address = parseVisitorAddress(digits, query);
  return address === null ? [] : [{ kind, id: address.visitorId, path: visitorPath(address) }];
}

/** Reads a link of the viewer, a CRM or a chat. A link without `user_id` is for no customer. */
function readingsOfLink(link: string, options: ReadingOptions): readonly Reading[] {
  const whole = /^\/|:\/\//.test(link) ? link : `//${link}`;
  // URL.parse is too new for browsers that the build still supports.
  if (!URL.canParse(whole, ORIGIN)) return [];
  const url = new URL(whole, ORIGIN);
  const { pathname, search, hash, searchParams } = url;
  if (isFindPath(pathname)) return termsOfFindUrl(url, options);
  const [, page, id] = /\/(person|visitor)s\/([^/]*)\/?$/.exec(pathname) ?? [];
  const opened = bothKinds.find((kind) => kind === page);
  if (opened !== undefined) return idOf(opened, id, searchParams);
  const named = bothKinds.flatMap((kind) =>
    idOf(kind, searchParams.get(`${kind}_id`) ?? undefined, NO_QUERY),
  );
  if (named.length > 0) return named;
  // Only ASCII is decoded, which is enough for a contact.
  const text = (pathname + search + hash).replace(/%([2-7][\da-f])/gi, (_, code) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  // Of two numbers that are as long as an ID, it is unclear which one is meant.
  const [number = '', another] = text.match(/(?<![\w.-])\d{6,16}(?![\w.-])/g) ?? [];
  const { country } = options;
  if (another !== undefined) return contactsIn(text, country).contacts;
  const { contacts } = contactsIn(text.replace(number, ' '), country);
  return [...contacts, ...readingsOfText(number, { country, userId: null })];
}
