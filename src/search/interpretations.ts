import { foldedKey, foldToFind, INVISIBLE } from '#src/domain/compare-texts.ts';
import type { UserId } from '#src/domain/ids.ts';
import { parsePersonAddress, parseVisitorAddress, personPath, visitorPath } from '#src/domain/paths.ts';
import { type DefaultCountry, normalizePhone } from '#src/domain/phone.ts';
import {
  parseEmailTerm,
  parseNameTerm,
  parsePhoneTerm,
  type Interpretation,
  type SearchTerm,
  type TypedId,
} from '#src/domain/search-term.ts';
import { otherLayout, parseQuery, swapCharacters, termPlace } from '#src/domain/text-query.ts';

type InterpretOptions = {
  readonly country: DefaultCountry;
  /** The customer for typed IDs. */
  readonly userId: UserId | null;
};

/** First recent people, by their whole ID or by words of their names. `main`: the index that Enter opens; -1: none. */
export function suggest(typed: string, recent: readonly TypedId[], options: InterpretOptions) {
  if (typed.trim() === '') return { all: recent.slice(0, 5), main: -1 };
  const query = parseQuery(typed);
  const ids = idInterpretations(typed, null).map(({ id }) => id);
  const people = recent.filter(({ id, name = '' }) => {
    const folded = foldToFind(name);
    return ids.includes(id) || (query.length > 0 && query.every((term) => termPlace(folded, term) < 2));
  });
  const paths = people.map(({ path }) => path);
  const others = interpret(typed, options).filter((each) => !('path' in each && paths.includes(each.path)));
  // A recent person only if the whole name or ID was typed.
  const isWhole = ({ id, name = '' }: TypedId): boolean =>
    ids.includes(id) || sortedWords(name) === sortedWords(typed);
  const whole = people.findIndex(isWhole);
  const main = whole >= 0 ? whole : others.length > 0 ? people.length : 0;
  return { all: [...people, ...others], main };
}

const sortedWords = (text: string): string => foldedKey(text).split(' ').toSorted().join(' ');

/** Searching a longer pasted text would be slow. */
const MAX_LENGTH = 1000;
/** With a scheme, or at the beginning of a word, as browsers copy it. */
const LINK =
  /[a-z][a-z\d+.-]*:\/\/(?:[^\s<>"]*[^\s<>".,;:!?)»])?|(?<!\S)(?:[\w-]+(?:(?:\.[\w-]+)+(?::\d+)?|:\d+))?\/\S*/i;
const ORIGIN = 'https://path.invalid';
/** “Name: ” */
const HEADING = /^\s*[\p{L} ]{2,20}:\s+/u;

/** The most likely first. Empty: the text cannot be searched for. */
export function interpret(typed: string, options: InterpretOptions): readonly Interpretation[] {
  const text = typed.slice(0, MAX_LENGTH);
  const [link] = LINK.exec(text) ?? [];
  const linked = link === undefined ? [] : parseLink(link, options.country);
  const rest = link === undefined ? text : text.replace(link, ' ');
  const all = [...linked, ...parseText(rest, options, linked.length > 0)];
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

function parseText(text: string, options: InterpretOptions, isAroundLink = false): readonly Interpretation[] {
  const { country, userId } = options;
  const ids = idInterpretations(text, userId);
  const phone = parsePhoneTerm(text, country) ?? parsePhoneTerm(text.replace(LABELS, ' '), country);
  if (phone !== null) return looksLikePhone(text, country) ? [phone, ...ids] : [...ids, phone];
  if (ids.length > 0) return ids;
  const { contacts, rest } = extractContacts(text, country);
  const name = isAroundLink || contacts.length > 0 ? remainingName(rest) : text.replace(HEADING, '');
  const spellings = likelySpellings(name);
  const emails = spellings.flatMap((each) => parseEmailTerm(each) ?? []);
  // If one spelling is an e-mail, the others are not names.
  return [
    ...contacts,
    ...(emails.length > 0 ? emails : spellings.flatMap((each) => parseNameTerm(each) ?? [])),
  ];
}

/** Eleven digits from 7 or 8, a Russian mobile, or pairs at the end. Not by the library: its load would change the order. */
function looksLikePhone(text: string, country: DefaultCountry): boolean {
  const digits = text.replace(/\D/g, '');
  return (
    /^[78]\d{10}$/.test(digits) ||
    (country === 'RU' && /^9\d{9}$/.test(digits)) ||
    (digits.length >= 10 && /\d\s\d\d\s\d\d\s*$/.test(text))
  );
}

type IdKind = TypedId['kind'];
const ID_KINDS: readonly IdKind[] = ['person', 'visitor'];

const ID_LABEL = /^(?:id)?(?:(person|персон[аы]|человека?)|(visitor|посетител[ья]))?_?(?:id)?[:=№#]*/iu;

/** Digits with any spaces, or after “№”, “#” or “ID”. The person's ID is first. */
function idInterpretations(text: string, userId: UserId | null): readonly TypedId[] {
  const whole = text.replace(/[\s\p{Cf}\u00a0]/gu, '');
  const [prefix = '', person, visitor] = ID_LABEL.exec(whole) ?? [];
  const kinds = ID_KINDS.filter((kind) => (kind === 'person' ? visitor : person) === undefined);
  const query = new URLSearchParams(userId === null ? [] : [['user_id', String(userId)]]);
  return kinds.flatMap((kind) => parseTypedId(kind, whole.slice(prefix.length), query));
}

/** `query` has the customer and the marked record. */
function parseTypedId(kind: IdKind, digits: string | undefined, query: URLSearchParams): readonly TypedId[] {
  if (kind === 'person') {
    const address = parsePersonAddress(digits, query);
    return address === null ? [] : [{ kind, id: address.personId, path: personPath(address) }];
  }
  const address = parseVisitorAddress(digits, query);
  return address === null ? [] : [{ kind, id: address.visitorId, path: visitorPath(address) }];
}

/** A link of the viewer, a CRM or a chat. Without `user_id`, it is for no customer. */
function parseLink(link: string, country: DefaultCountry): readonly Interpretation[] {
  const whole = /^\/|:\/\//.test(link) ? link : `//${link}`;
  // URL.parse is too new for browsers that the build still supports.
  if (!URL.canParse(whole, ORIGIN)) return [];
  const { pathname, search, hash, searchParams } = new URL(whole, ORIGIN);
  const [, page, id] = /\/(person|visitor)s\/([^/]*)\/?$/.exec(pathname) ?? [];
  const opened = ID_KINDS.find((kind) => kind === page);
  if (opened !== undefined) return parseTypedId(opened, id, searchParams);
  const named = ID_KINDS.map((kind) => `${kind}_id`).flatMap((name) =>
    idInterpretations(name + searchParams.get(name), null),
  );
  if (named.length > 0) return named;
  // Only ASCII, which is enough for a contact.
  const text = (pathname + search + hash).replace(/%([2-7][\da-f])/gi, (_, code) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  // If two numbers are as long as an ID, it is unclear which one is meant.
  const [number = '', another] = text.match(/(?<![\w.-])\d{6,16}(?![\w.-])/g) ?? [];
  if (another !== undefined) return extractContacts(text, country).contacts;
  const { contacts } = extractContacts(text.replace(number, ' '), country);
  return [...contacts, ...parseText(number, { country, userId: null })];
}

/** With its extension. Not part of a word, another number, a time (10:15) or an address. */
const number = (start: string, digits: string, between: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d_+]|[\\p{L}\\d]-)${start}(?:[${between} \\t()\\u2010-\\u2015-]{0,3}\\d){${digits}}(?!\\d|:\\d|[\\p{L}\\d._+-]*@)` +
      '(?:[\\s,;(]*(?:доб|ext|x|#)\\p{L}*[\\s.:=]*\\d{1,6})?',
    'giu',
  );

/** The strictest first: a loose one may match a date and the beginning of the next number. */
const CONTACTS = [
  number('(?:\\+?7|8)', '10', '.'),
  number('(?:\\+|00)', '10,15', '.'),
  number('\\d', '9,14', ''),
  /[\p{L}\p{N}._+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+/gu,
];

/** “Tel.:” */
const LABELS =
  /(?<!\p{L})(?:тел|телефон|моб|мобильный|сот|сотовый|раб|рабочий|дом|домашний|т|м|номер|мой|факс|e-?mail|почта|имя|фио|клиент|контакт|от|звонок|tel|phone|mob|mobile|cell|work|home|number|my|fax|mail|name|client|customer|contact|from|call|callto|mailto|whatsapp|viber|telegram)(?!\p{L})[.:]*/giu;

function extractContacts(text: string, country: DefaultCountry) {
  const contacts: SearchTerm[] = [];
  let rest = text.normalize('NFKC').replace(INVISIBLE, '');
  for (const pattern of CONTACTS) {
    rest = rest.replace(pattern, (written) => {
      const terms = parseContact(written, country);
      contacts.push(...terms);
      return terms.length > 0 ? '\n' : written;
    });
  }
  return { contacts, rest };
}

function parseContact(written: string, country: DefaultCountry): readonly SearchTerm[] {
  if (written.includes('@')) return likelySpellings(written).flatMap((each) => parseEmailTerm(each) ?? []);
  // Ten plain digits may be an ID.
  const isId = written.length === 10 && normalizePhone(written, country) === null;
  const phone = isId ? null : parsePhoneTerm(written, country);
  return phone === null ? [] : [phone];
}

/** '' if the rest is not a plain name. */
function remainingName(rest: string): string {
  const words = rest.replace(LABELS, ' ').split(/[\s,;:|/<>()]+/);
  const written = words.filter((word) => /\p{L}/u.test(word));
  const isName = written.every((word) => /^["«]?\p{L}[\p{L}\p{M}'’.-]*["»]?$/u.test(word));
  return isName && written.length <= 3 ? written.join(' ') : '';
}

const LATIN = 'aceopxyABCEHKMOPTXY';
const CYRILLIC = 'асеорхуАВСЕНКМОРТХУ';

const isMixed = (word: string): boolean => /[a-z]/i.test(word) && /[а-яё]/i.test(word);

/** Letters that look alike are often typed in the wrong alphabet. */
function toOneAlphabet(word: string): string {
  const all = [word, swapCharacters(word, LATIN, CYRILLIC), swapCharacters(word, CYRILLIC, LATIN)];
  return all.find((each) => !isMixed(each)) ?? word;
}

/** Such as “Fyyf”, which is “Анна” in the other layout: its words of three letters or more have no vowel. */
function isGibberish(latin: string, cyrillic: string): boolean {
  const words = latin.match(/[a-z]{3,}/gi) ?? [];
  const vowels = cyrillic.match(/[аеёиоуыэюя]/gi) ?? [];
  return words.length > 0 && !words.some((word) => /[aeiou]/i.test(word)) && vowels.length >= 2;
}

/** Such as “Ytn” of “Нет” or “фттф” of “anna”: a name with a word without vowels, where some were typed. */
function isUnlikely(name: string, typed: string): boolean {
  const words = name.includes('@') ? [] : (name.match(/\p{L}{3,}/gu) ?? []);
  return words.some((word) => !VOWEL.test(word)) && typed.split(VOWEL).length > 2;
}

const VOWEL = /[aeiouаеёиоуыэюя]/i;

/** As typed, in one alphabet, then in the other keyboard layout. Gibberish is last, and only if it was typed. */
function likelySpellings(text: string): readonly string[] {
  const other = otherLayout(text);
  if (other !== null && isGibberish(text, other)) return [other, text];
  const isMeant = other !== null && !isGibberish(other, text) && !isUnlikely(other, text);
  return [...new Set([text, text.replace(/\S+/g, toOneAlphabet), ...(isMeant ? [other] : [])])];
}
