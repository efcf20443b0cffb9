import { fold } from './fold.ts';
import { limitFilter } from '#src/lib/records-choice.ts';

/** One thing to look for. It is found where its text is found, or where its digits are found in a number. */
export type Needle = {
  /** Folded, not empty. */
  readonly text: string;
  /** To be found anywhere in a number; null when there are too few to mean a number. */
  readonly digits: string | null;
  /** To be found at the start of a number: Russian numbers are written with 8, 7 or +7. */
  readonly starts: readonly string[];
};

/** All of these needles. */
type Alternative = readonly Needle[];

/** What the agent typed: every term must be found, each by one of its alternatives. Empty: everything is found. */
export type Query = readonly (readonly Alternative[])[];

/** One or two digits stand in nearly every number. */
const MIN_DIGITS = 3;
/** From so many digits on, short groups are one number and not words that happen to be numbers … */
const PHONE_DIGITS = 7;
/** … if no group is longer than those that phones are written in. */
const LONGEST_GROUP = 4;
const NUMBER_PART = /^[\d+().-]+$/;
/** A link may ask for anything; nobody types more. */
const MOST_TERMS = 20;

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
    parts.every((part) => digitsOf(part).length <= LONGEST_GROUP) &&
    digitsOf(parts.join('')).length >= PHONE_DIGITS;
  if (parts.length === 1 || isPhone) return [whole];
  return [whole, [...new Set(parts)].slice(0, MOST_TERMS).map(needleOf)];
}

/**
 * Words in any order, each once. Neighbouring words that could be parts of one number ("8 (916) 123") are looked for as one
 * number first, so that it is found however it was written.
 */
export function parseQuery(text: string): Query {
  const terms = new Map<string, readonly Alternative[]>();
  let parts: string[] = [];
  const closeNumber = (): void => {
    if (parts.length > 0) terms.set(parts.join(' '), alternativesOf(parts));
    parts = [];
  };
  for (const word of fold(limitFilter(text)).split(' ')) {
    if (word === '') continue;
    if (NUMBER_PART.test(word)) {
      parts.push(word);
      continue;
    }
    closeNumber();
    terms.set(word, [[needleOf(word)]]);
  }
  closeNumber();
  return [...terms.values()].slice(0, MOST_TERMS);
}

/** Stands before a number that may be a phone: what is found at its start may also be written another way. */
export const RUN_START = '\n';

/** `runs`: numbers as plain digits, apart from each other. */
export function matchesDigits(runs: string, needle: Needle): boolean {
  return (
    (needle.digits !== null && runs.includes(needle.digits)) ||
    needle.starts.some((start) => runs.includes(`${RUN_START}${start}`))
  );
}
