import { CONTROLS, foldedKey } from './compare-texts.ts';

export type PhoneView = {
  readonly raw: string;
  /** International format of a valid number, with its extension; else `raw`. */
  readonly display: string;
  /** E.164 of a valid number without its extension, else null. */
  readonly e164: string | null;
  /** null unless the number is valid. Dials the extension, too. */
  readonly telHref: string | null;
  /** E.164 of a valid number, with its extension; else `raw`. */
  readonly copyText: string;
  /** ISO 3166-1 alpha-2; null: unknown, or the default country. */
  readonly country: string | null;
  /** Equal for equal phones: the digits of E.164, with ";ext=" and the extension; else the digits; of other texts, the folded text. */
  readonly key: string;
};

/** Reads a phone. Caches what it has read, and is dropped with the person's data. */
export type PhoneReader = (raw: string) => PhoneView;

/** Reads valid numbers by libphonenumber (`phone-library.ts`); everything else runs before its chunk has loaded. */
export type PhoneLibrary = (raw: string, country: DefaultCountry) => Omit<PhoneView, 'raw'> | null;

/** A comma or a word may separate several numbers. Such a text is shown unchanged: one number out of it would be incomplete. */
const ONE_NUMBER = /^[\d\s().\u2010-\u2015-]+$/;
const ONE_NUMBER_WITH_PLUS = /^[\p{Nd}\s()+./\u2010-\u2015-]+$/u;

const isOneNumber = (text: string): boolean =>
  (text.includes('+') ? ONE_NUMBER_WITH_PLUS : ONE_NUMBER).test(text);

const PLAIN = /^[!-~][ -~]*[!-~]$/;

/** One form of look-alike characters, without control characters. */
export const normalizeText = (raw: string): string =>
  PLAIN.test(raw) ? raw : raw.normalize('NFKC').replace(CONTROLS, ' ').trim();

/** The text with a "+", for libphonenumber to parse; null if no rule applies. "(+49) 30" becomes "+49) 30". */
export function normalizePhone(raw: string, country: DefaultCountry): string | null {
  const text = normalizeText(raw);
  if (!isOneNumber(text)) return null;
  if (text.includes('+')) return text.replace(/^\(\+/, '+');
  const digits = text.replace(/\D/g, '');
  if (digits.length === 11 && digits.startsWith('8')) return `+7${digits.slice(1)}`;
  if (digits.length === 11 && digits.startsWith('7')) return `+${digits}`;
  if (digits.length === 10 && country === 'RU' && /^[3489]/.test(digits)) return `+7${digits}`;
  return digits.length >= 11 ? `+${digits}` : null;
}

function toTextKey(text: string): string {
  const digits = text.replace(/\D/g, '');
  return isOneNumber(text) && digits !== '' ? digits : foldedKey(text);
}

/** `library` null: not loaded. Phones are then shown as they are, and grouped as if they were valid. */
export function toPhoneView(raw: string, country: DefaultCountry, library: PhoneLibrary | null): PhoneView {
  const valid = library?.(raw, country);
  if (valid) return { raw, ...valid };
  const candidate = library === null ? normalizePhone(raw, country) : null;
  const key = toTextKey(candidate ?? normalizeText(raw));
  return { raw, display: raw, e164: null, telHref: null, copyText: raw, country: null, key };
}

/** The numbers of a field that clearly holds several whole ones, "8 916 …, 8 495 …"; else its text. */
export function splitPhones(raw: string): readonly string[] {
  const parts = raw.split(/[,;/\n]/).map((part) => part.trim());
  // Decided by digits only, so that a card has the same lines before the library has loaded, and in every country.
  return parts.every((part) => /^(\D*\d){10,15}\D*$/.test(normalizePhone(part, 'RU') ?? '')) ? parts : [raw];
}

/** A number that is searched for. Ten digits or fewer that are no valid number have no country code. */
export function toSearchedPhone(digits: string, readPhone: PhoneReader): PhoneView {
  const phone = readPhone(`+${digits}`);
  return phone.e164 === null && digits.length <= 10 ? readPhone(digits) : phone;
}

export function createPhoneReader(country: DefaultCountry, library: PhoneLibrary | null): PhoneReader {
  const views = new Map<string, PhoneView>();
  return (raw) => {
    const view = views.get(raw) ?? toPhoneView(raw, country, library);
    views.set(raw, view);
    return view;
  };
}

export const DEFAULT_COUNTRIES = ['RU', 'other'] as const;
/** The country whose numbers may be written without a prefix; `other`: none (a CallGear portal). */
export type DefaultCountry = (typeof DEFAULT_COUNTRIES)[number];
