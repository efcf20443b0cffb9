import type { DefaultCountry } from '#src/lib/default-country.ts';
import { fold } from '#src/lib/text/fold.ts';

/** A phone of a record, ready for display. */
export type PhoneView = {
  /** As the API gave it. */
  readonly raw: string;
  /** International format of a valid number, else `raw`. */
  readonly display: string;
  readonly e164: string | null;
  /** null unless the number is valid. */
  readonly telHref: string | null;
  /** E.164 of a valid number, else `raw`. */
  readonly copyText: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Equal for equal phones: the digits of E.164, else the digits; of a text with words in it, the folded text. */
  readonly key: string;
};

/** Reads a phone. Caches what it has read, and is dropped with the person's data. */
export type PhoneReader = (raw: string) => PhoneView;

/** A number that libphonenumber calls valid. */
type ParsedPhone = {
  /** "+" and digits. */
  readonly e164: string;
  /** As people of any country read it: "+7 916 123 45 67". */
  readonly international: string;
  /** ISO 3166-1 alpha-2; null for numbers of no country (+800 …). */
  readonly country: string | null;
};

/** The part of libphonenumber that is used (`phone-library.ts`); everything else runs before its chunk has loaded. */
export type PhoneLibrary = {
  /** `candidate` has a "+" in it. null: no valid number, or one with an extension. */
  readonly parse: (candidate: string) => ParsedPhone | null;
};

/** Numbers that are copied from a phone's contacts or a web page bring invisible characters along. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
/**
 * A comma, a word or "доб. 5" means more than one number: two numbers, a note, an extension. Such a text stays as it is:
 * one number out of it would not be all that was written.
 */
const ONE_NUMBER = /^[\d\s().\u2010-\u2015-]+$/;
const ONE_NUMBER_WITH_PLUS = /^[\p{Nd}\s()+./\u2010-\u2015-]+$/u;

const isOneNumber = (text: string): boolean =>
  (text.includes('+') ? ONE_NUMBER_WITH_PLUS : ONE_NUMBER).test(text);

const PLAIN = /^[!-~][ -~]*[!-~]$/;

const clean = (raw: string): string =>
  PLAIN.test(raw) ? raw : raw.normalize('NFKC').replace(INVISIBLE, ' ').trim();

/** The text with a "+", for libphonenumber to parse; null if no rule applies. "(+49) 30" becomes "+49) 30". */
export function normalizePhone(raw: string, country: DefaultCountry): string | null {
  const text = clean(raw);
  if (!isOneNumber(text)) return null;
  if (text.includes('+')) return text.replace(/^\(\+/, '+');
  const digits = text.replace(/\D/g, '');
  if (digits.length === 11 && digits.startsWith('8')) return `+7${digits.slice(1)}`;
  if (digits.length === 11 && digits.startsWith('7')) return `+${digits}`;
  if (digits.length === 10 && country === 'RU' && /^[3489]/.test(digits)) return `+7${digits}`;
  return digits.length >= 11 ? `+${digits}` : null;
}

function keyOfText(text: string): string {
  const digits = text.replace(/\D/g, '');
  return isOneNumber(text) && digits !== '' ? digits : fold(text);
}

/** `library` null: not loaded. Phones are then shown as they are, and grouped as if they were valid. */
export function viewPhone(raw: string, country: DefaultCountry, library: PhoneLibrary | null): PhoneView {
  const candidate = normalizePhone(raw, country);
  const parsed = candidate === null || library === null ? null : library.parse(candidate);
  if (parsed !== null) {
    const { e164, international } = parsed;
    const key = e164.slice(1);
    return {
      raw,
      display: international,
      e164,
      telHref: `tel:${e164}`,
      copyText: e164,
      country: parsed.country,
      key,
    };
  }
  const key = keyOfText(library === null && candidate !== null ? candidate : clean(raw));
  return { raw, display: raw, e164: null, telHref: null, copyText: raw, country: null, key };
}

export function createPhoneReader(country: DefaultCountry, library: PhoneLibrary | null): PhoneReader {
  const views = new Map<string, PhoneView>();
  return (raw) => {
    const known = views.get(raw);
    if (known !== undefined) return known;
    const view = viewPhone(raw, country, library);
    views.set(raw, view);
    return view;
  };
}
