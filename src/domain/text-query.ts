import { fold, foldToFind } from './compare-texts.ts';
import { truncateFilter } from './plain-text.ts';

/** One typed word or number. A text matches if it has all patterns of one of the alternatives. */
type Term = readonly (readonly RegExp[])[];

/** What the agent typed: every term must match. Empty: everything matches. */
export type Query = readonly Term[];

/** Fewer digits are in nearly every number. */
const MIN_DIGITS = 3;
/** Groups of digits are one number, not several, from this total on … */
const PHONE_DIGITS = 7;
/** … if no group is longer than the groups of a written phone. */
const MAX_GROUP_LENGTH = 4;
const NUMBER_PART = /^[\d+().-]+$/;
/** More than anybody types; a link may hold any number. */
const MAX_TERMS = 20;

/** What may be between the letters of a word: O'Neil is ONeil, and a stress mark or an invisible character is no letter. */
const LETTER_GAP = "['\\u0300\\u0301\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufeff]*";

/** What may be between the digits of one number: no line break, so that it is of one field. */
const GAP = '[ \\t().\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069-]*';

const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** A number matches by its digits, however it is written; Russian ones begin with 8, 7 or +7. */
function numberPatterns(text: string): readonly string[] {
  const digits = text.match(/\d/g) ?? [];
  const hasPlus = text.replace(/^[( ]+/, '').startsWith('+');
  const [first, ...rest] = digits;
  if (first === undefined || (digits.length < MIN_DIGITS && !hasPlus)) return [];
  const isRussian = first === '7' || (first === '8' && !hasPlus);
  const fromStart = `(?<!\\d${GAP})${[isRussian ? '[78]' : first, ...rest].join(GAP)}`;
  return [...(hasPlus ? [] : [digits.join(GAP)]), ...(hasPlus || isRussian ? [fromStart] : [])];
}

function toPattern(text: string): RegExp {
  const escaped = Array.from(text, (letter) => letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')).join(LETTER_GAP);
  const numbers = NUMBER_PART.test(text.replaceAll(' ', '')) ? numberPatterns(text) : [];
  return new RegExp([escaped, ...numbers].join('|'), 'g');
}

function numberTerm(parts: readonly string[]): Term {
  const whole = [toPattern(parts.join(' '))];
  const isPhone =
    parts.every((part) => digitsIn(part).length <= MAX_GROUP_LENGTH) &&
    digitsIn(parts.join('')).length >= PHONE_DIGITS;
  if (parts.length === 1 || isPhone) return [whole];
  return [whole, [...new Set(parts)].slice(0, MAX_TERMS).map(toPattern)];
}

/** Quotes and stress marks do not count, as texts differ in them. */
const foldWord = (word: string): string => foldToFind(word).replace(/'|\u0300|\u0301/g, '');

/** Words in any order. Neighbours that could be one number ("8 (916) 123") are one first, so that it is found however it was written. */
export function parseQuery(text: string): Query {
  const terms = new Map<string, Term>();
  let parts: string[] = [];
  const closeNumber = (): void => {
    if (parts.length > 0) terms.set(parts.join(' '), numberTerm(parts));
    parts = [];
  };
  for (const each of truncateFilter(text).split(/\s+/)) {
    const word = foldWord(each);
    const other = foldWord(otherLayout(each) ?? '');
    if (NUMBER_PART.test(word)) parts.push(word);
    else if (word !== '') {
      closeNumber();
      // Two letters of the other layout are in too many texts.
      const alternatives = other.length < 3 ? [word] : [word, other];
      const term = alternatives.map((one) => [toPattern(one)]);
      terms.set(word, term);
    }
  }
  closeNumber();
  return [...terms.values()].slice(0, MAX_TERMS);
}

/** `folded`: a text as `foldToFind` gives it. */
export const matchesQuery = (folded: string, query: Query): boolean =>
  query.every((term) => term.some((patterns) => patterns.every((pattern) => folded.search(pattern) >= 0)));

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Where a term is found in a folded text: 0 at its start, 1 at the start of a word, 2 inside one; Infinity: nowhere. */
export function termPlace(folded: string, term: Term): number {
  const toPlace = ({ index }: RegExpExecArray): number => {
    if (!LETTER_OR_DIGIT.test(folded.slice(0, index))) return 0;
    return LETTER_OR_DIGIT.test(folded.charAt(index - 1)) ? 2 : 1;
  };
  const places = term.map((patterns) =>
    Math.max(...patterns.map((pattern) => Math.min(...[...folded.matchAll(pattern)].map(toPlace)))),
  );
  return Math.min(...places);
}

/** Where the filter matched something in a text. */
export type TextRange = { readonly start: number; readonly end: number };

/** Each mark is an element of the page: more would only make it slow. */
const MAX_MARKS = 100;

/** In order. If the parts of a number are not found as one, each is found by itself. */
export function findRanges(text: string, query: Query): readonly TextRange[] {
  const folded = fold(text);
  const matches = query.flatMap((term) => {
    const alternatives = term.map((patterns) =>
      patterns.flatMap((pattern) => [...folded.matchAll(pattern)].slice(0, MAX_MARKS)),
    );
    return alternatives.find((found) => found.length > 0) ?? [];
  });
  const ranges: { start: number; end: number }[] = [];
  for (const { index, 0: match } of matches.toSorted((a, b) => a.index - b.index)) {
    const end = index + match.length;
    const last = ranges.at(-1);
    if (last === undefined || index > last.end) ranges.push({ start: index, end });
    else last.end = Math.max(last.end, end);
  }
  return ranges;
}

const LATIN = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>@/?';
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ".,';

/** Each character that is in `from` becomes the one at the same index of `to`. */
export const swapCharacters = (text: string, from: string, to: string): string =>
  Array.from(text, (character) => to[from.indexOf(character)] ?? character).join('');

/** What the same keys type in the other keyboard layout, English or Russian. null: a text without letters, or of both alphabets. */
export function otherLayout(text: string): string | null {
  const isCyrillic = /[а-яё]/i.test(text);
  if (isCyrillic === /[a-z]/i.test(text)) return null;
  return isCyrillic ? swapCharacters(text, CYRILLIC, LATIN) : swapCharacters(text, LATIN, CYRILLIC);
}
