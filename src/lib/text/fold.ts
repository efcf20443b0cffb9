import { INVISIBLE } from './invisible.ts';

/**
 * A text normalized for comparison and search: no case, ё as е, no accents, no quotes, no invisible characters, any
 * dash as "-", any run of spaces as one space, none at the ends. й, ї, ў stay letters of their own.
 */
export type Folded = {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where the character it came from starts in the original … */
  readonly starts: readonly number[];
  /** … and where that character ends (exclusive), with its combining marks. */
  readonly ends: readonly number[];
};

/** Half-open, in UTF-16 units of the original text. */
export type TextRange = { readonly start: number; readonly end: number };

const QUOTES = /["'`´«»‘’‚‛“”„‟‹›′″＂＇]/g;
/** Cyrillic loses stress marks and the dots of ё only: й without its breve is another letter. */
const LATIN_ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;
const STRESS = /[\u0300\u0301]/g;

function foldCharacter(character: string): string {
  return (
    character
      .normalize('NFKC')
      // Upper and then lower case, so that ß and ss, ς and σ become equal.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFD')
      .replace(LATIN_ACCENTS, '$1')
      .replace(STRESS, '')
      .replace(/е\u0308/g, 'е')
      .replace(QUOTES, '')
      .replace(INVISIBLE, '')
      .replace(/\p{Pd}/gu, '-')
      .replace(/\s/g, ' ')
      .normalize('NFC')
  );
}

/** A cache by UTF-16 code: texts repeat few characters, and folding one costs far more than a look-up. */
const foldedUnits: (string | undefined)[] = [];

function foldUnit(code: number): string {
  return (foldedUnits[code] ??= foldCharacter(String.fromCharCode(code)));
}

const isSurrogate = (code: number): boolean => (code & 0xf800) === 0xd800;

const MARK = /^\p{M}$/u;

/** Length in UTF-16 units of the character at `start`, with the combining marks that follow it. */
function characterLength(text: string, start: number): number {
  let end = start + 1;
  if (isSurrogate(text.charCodeAt(start)) && (text.codePointAt(start) ?? 0) > 0xffff) end += 1;
  for (; end < text.length;) {
    const code = text.charCodeAt(end);
    // Fast path for ASCII, Latin, Greek and Cyrillic, which are most texts: no combining marks there.
    if (code < 0x300 || (code >= 0x370 && code < 0x483)) break;
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!MARK.test(next)) break;
    end += next.length;
  }
  return end - start;
}

/** More marks than a letter has in any language: `normalize` is quadratic in their number. */
const MAX_CHARACTER = 40;

const foldAt = (text: string, start: number, length: number): string =>
  length === 1
    ? foldUnit(text.charCodeAt(start))
    : foldCharacter(text.slice(start, start + Math.min(length, MAX_CHARACTER)));

/** Texts that `foldSimple` can fold: most of them, about five times faster. */
const SIMPLE = /^[ -~А-яЁё«»]*$/;
const foldSimple = (text: string): string =>
  text.toLowerCase().replaceAll('ё', 'е').replace(QUOTES, '').replace(/ {2,}/g, ' ').trim();

export function fold(text: string): string {
  if (SIMPLE.test(text)) return foldSimple(text);
  let folded = '';
  for (let start = 0; start < text.length;) {
    const length = characterLength(text, start);
    folded += foldAt(text, start, length);
    start += length;
  }
  return folded.includes('  ') ? folded.replace(/ {2,}/g, ' ').trim() : folded.trim();
}

/** Equal for equal texts. Two kinds of quotation marks are both folded to nothing, but alone they are not the same text. */
export const foldedKey = (text: string): string => fold(text) || text;

/** `fold`, keeping where each character came from: `foldWithMap(t).text === fold(t)`. */
export function foldWithMap(text: string): Folded {
  // Joined at the end: reading a growing string makes the engine copy it each time.
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  /** A cache for characters of several units: folding an emoji costs as much as a hundred letters. */
  const known = new Map<string, string>();
  for (let start = 0; start < text.length;) {
    const length = characterLength(text, start);
    const character = length === 1 ? '' : text.slice(start, start + length);
    const folded = known.get(character) ?? foldAt(text, start, length);
    if (character !== '') known.set(character, folded);
    for (let at = 0; at < folded.length; at += 1) {
      const unit = folded.charAt(at);
      if (unit === ' ' && (units.at(-1) ?? ' ') === ' ') continue;
      units.push(unit);
      starts.push(start);
      ends.push(start + length);
    }
    start += length;
  }
  if (units.at(-1) === ' ') {
    for (const list of [units, starts, ends]) list.pop();
  }
  return { text: units.join(''), starts, ends };
}

/** Where `length` units of the folded text, from `from` on, are in the original; null if out of range. */
export function originalRange(folded: Folded, from: number, length: number): TextRange | null {
  const start = folded.starts[from];
  const end = folded.ends[from + length - 1];
  return start === undefined || end === undefined || length < 1 ? null : { start, end };
}
