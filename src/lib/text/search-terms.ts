import { foldToFind } from './fold.ts';
import { limitFilter } from '#src/lib/records-choice.ts';

/** One thing to search for: it matches by its text, or by its digits in a number. */
export type Needle = {
  /** Folded; never empty. */
  readonly text: string;
  /** Matches anywhere in a number; null if there are too few digits to mean one. */
  readonly digits: string | null;
  /** Match at the start of a number: Russian numbers are written with 8, 7 or +7. */
  readonly starts: readonly string[];
};

/** Matches if all of these do. */
type Alternative = readonly Needle[];

/** What the agent typed: every term must match, by any of its alternatives. Empty: everything matches. */
export type Query = readonly (readonly Alternative[])[];

/** Nearly every number contains a given one or two digits. */
const MIN_DIGITS = 3;
/** Groups of digits are one number, not several, from this total on … */
const PHONE_DIGITS = 7;
/** … if no group is longer than the groups of a written phone. */
const MAX_GROUP_LENGTH = 4;
const NUMBER_PART = /^[\d+().-]+$/;
/** More than anybody types; a link may hold any number. */
const MAX_TERMS = 20;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function startsOf(digits: string, hasPlus: boolean): readonly string[] {
  const rest = digits.slice(1);
  if (digits.startsWith('7')) return hasPlus ? [digits, `8${rest}`] : [`8${rest}`];
  if (digits.startsWith('8') && !hasPlus) return [`7${rest}`];
  return hasPlus ? [digits] : [];
}

function needleOf(text: string): Needle {
  if (!NUMBER_PART.test(text.replaceAll(' ', ''))) return { text, digits: null, starts: [] };
  const digits = digitsOf(text);
  const hasPlus = text.replace(/^[( ]+/, '').startsWith('+');
  const enough = digits.length >= MIN_DIGITS;
  return {
    text,
    digits: enough && !hasPlus ? digits : null,
    starts: digits !== '' && (enough || hasPlus) ? startsOf(digits, hasPlus) : [],
  };
}

function alternativesOf(parts: readonly string[]): readonly Alternative[] {
  const whole = [needleOf(parts.join(' '))];
  const isPhone =
    parts.every((part) => digitsOf(part).length <= MAX_GROUP_LENGTH) &&
    digitsOf(parts.join('')).length >= PHONE_DIGITS;
  if (parts.length === 1 || isPhone) return [whole];
  return [whole, [...new Set(parts)].slice(0, MAX_TERMS).map(needleOf)];
}

/**
 * Words in any order, each once. Neighbouring words that could be one number ("8 (916) 123") are searched as one number
 * first, so that it is found however it was written.
 */
export function parseQuery(text: string): Query {
  const terms = new Map<string, readonly Alternative[]>();
  let parts: string[] = [];
  const closeNumber = (): void => {
    if (parts.length > 0) terms.set(parts.join(' '), alternativesOf(parts));
    parts = [];
  };
  for (const each of foldToFind(limitFilter(text)).split(' ')) {
    // Not every text has the quotes that another has.
    const word = each.replace(/^'+|'+$/g, '');
    if (word === '') continue;
    if (NUMBER_PART.test(word)) {
      parts.push(word);
      continue;
    }
    closeNumber();
    terms.set(word, [[needleOf(word)]]);
  }
  closeNumber();
  return [...terms.values()].slice(0, MAX_TERMS);
}

/** Stands before each number in the searched text, for `Needle.starts`. */
export const RUN_START = '\n';

/** `runs`: numbers as plain digits, each after `RUN_START`. */
function matchesDigits(runs: string, needle: Needle): boolean {
  return (
    (needle.digits !== null && runs.includes(needle.digits)) ||
    needle.starts.some((start) => runs.includes(`${RUN_START}${start}`))
  );
}

/** A text that is searched: folded, and its numbers as `matchesDigits` wants them. */
export type Searchable = { readonly text: string; readonly digits: string };

export function matchesQuery({ text, digits }: Searchable, query: Query): boolean {
  return query.every((alternatives) =>
    alternatives.some((needles) =>
      needles.every((needle) => text.includes(needle.text) || matchesDigits(digits, needle)),
    ),
  );
}
