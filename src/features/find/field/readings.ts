import type { DefaultCountry } from '#src/lib/default-country.ts';
import type { PersonId, UserId, VisitorId } from '#src/lib/ids.ts';
import type { SearchTerm, TypedId } from '#src/lib/search/search-term.ts';
import { isFindPath, parseFindAddress, parseFindLink } from '#src/lib/paths.ts';
import { emailTerm, nameTerm, phoneTerm, termOfLink } from '#src/model/search-term.ts';
import { isUrl, parseUrl, readIds, type IdReading } from './id-text.ts';

/** One way to understand what was typed: an id to open, or something to search for. */
export type Reading = IdReading | SearchTerm;
export type DigitsReading = TypedId | Extract<SearchTerm, { kind: 'phone' }>;

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
  kind: IdReading['kind'],
  id: PersonId | VisitorId,
  options: ReadingOptions,
): readonly DigitsReading[] =>
  readingsOf(String(id), options)
    .filter((reading) => reading.kind !== 'email' && reading.kind !== 'name')
    .filter((reading) => reading.kind !== kind);

export const idsIn = (readings: readonly (Reading | TypedId)[]): readonly TypedId[] =>
  readings.filter((reading) => reading.kind === 'person' || reading.kind === 'visitor');

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
