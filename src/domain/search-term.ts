import { CONTROLS } from './compare-texts.ts';
import type { PersonId, VisitorId } from './ids.ts';
import type { FindLink } from './paths.ts';
import { type DefaultCountry, normalizePhone, type PhoneLibrary } from './phone.ts';
import { plainLine } from './plain-text.ts';

/** Fewer digits are an extension within a company; E.164 has at most 15. */
const MIN_DIGITS = 5;
const MAX_DIGITS = 15;
const MAX_EMAIL = 254;
const MAX_NAME = 200;

/** "доб. 5", "ext 5", ";ext=5": removed, as reports have numbers without extensions. */
const EXTENSION = /[\s,;]*(?:доб(?:авочный)?|ext(?:ension)?|x|#)[\s.:=]*\d{1,6}$/iu;
const SCHEME = /^(?:tel|callto|mailto):/i;
const EASTERN_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;
const ONE_NUMBER = /^\+?[\d\s().\u2010-\u2015-]+$/;
/** Ten digits from 89: a Russian mobile number that lacks its last one. */
const INCOMPLETE_MOBILE = /^\D*8\D*9(?:\D*\d){8}\D*$/;
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+$/;
/** As mail programs copy an address: "Anna Karenina <anna@vokzal.example>". */
const MAILBOX = /^(.*?)<([^\s@<>,;]+@[^\s@<>,;]+)>$/su;

const plain = (text: string): string =>
  text.normalize('NFKC').replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim();

/** One phone, however it is written; null: it is none, or more than one. */
export function parsePhoneTerm(text: string, country: DefaultCountry): SearchTerm | null {
  const number = plain(text)
    .replace(SCHEME, '')
    .replace(EXTENSION, '')
    .replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) % 16))
    // The prefix 00 for "+", and the trunk zero: "0049 30 …", "+44 (0)20 …".
    .replace(/^\(?00(?=[1-9(\s-](?:\D*\d){9})/, '+')
    .replace(/(?<=^\(?\+.*)\(0\)/, '');
  const whole = INCOMPLETE_MOBILE.test(number) ? null : normalizePhone(number, country);
  const candidate = whole ?? (ONE_NUMBER.test(number) ? number : '');
  const digits = candidate.replace(/\D/g, '');
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS) return null;
  return { kind: 'phone', text: digits };
}

/** Whether no phone can have this number; undefined: the library that decides it has not loaded. */
export function isIncomplete(term: Interpretation, library: PhoneLibrary | undefined): boolean | undefined {
  // Long enough for any country. Shorter numbers need libphonenumber to decide.
  if (term.kind !== 'phone' || /^7\d{10}$|^\d{12}/.test(term.text)) return false;
  return library && library(`+${term.text}`, 'other') === null;
}

export function parseEmailTerm(text: string): SearchTerm | null {
  const email = text.replace(CONTROLS, '').trim().replace(MAILBOX, '$2').replace(SCHEME, '');
  return EMAIL.test(email) && email.length <= MAX_EMAIL ? { kind: 'email', text: email } : null;
}

export function parseNameTerm(text: string): SearchTerm | null {
  const line = plainLine(text.normalize()).replace(MAILBOX, '$1');
  const name = plainLine(line.replace(/[",;]+/g, ' '));
  return /\p{L}/u.test(name) && name.length <= MAX_NAME ? { kind: 'name', text: name } : null;
}

const PARSERS = { phone: parsePhoneTerm, email: parseEmailTerm, name: parseNameTerm };

/** The search of a link from outside; null: its text is not of its kind. */
export const parseLinkTerm = ({ kind, text }: FindLink, country: DefaultCountry): SearchTerm | null =>
  PARSERS[kind](text, country);

/** What a search looks for. `text` of a phone: digits with the country code, no "+", such as "79161234567". */
export type SearchTerm = { readonly kind: FindLink['kind']; readonly text: string };

/** What typed digits may be instead of a phone, and the page that it opens. */
export type TypedId = {
  readonly kind: 'person' | 'visitor';
  readonly id: PersonId | VisitorId;
  readonly name?: string;
  readonly path: string;
};

/** One way to understand what was typed: an ID to open, or something to search for. */
export type Interpretation = TypedId | SearchTerm;
