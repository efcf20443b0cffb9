/** Compares by code units, the same in every language; sorts times `YYYY-MM-DD hh:mm:ss` correctly. */
export const compareTexts = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Compares times `YYYY-MM-DD hh:mm:ss`, newest first; items without a time are last. */
export const newestFirst = (a: { readonly at: string | null }, b: { readonly at: string | null }): number =>
  compareTexts(b.at ?? '', a.at ?? '');

const ACCENTED = /^(?:[\p{Script=Latin}\p{Script=Greek}]|[её]\u0308)/iu;

function foldUnit(unit: string): string {
  const [wide = unit, ...further] = unit.normalize('NFKC');
  const plain = further.length > 0 || wide.length > 1 ? unit : wide;
  const parts = plain.normalize('NFD');
  const letter = ACCENTED.test(parts) ? parts.charAt(0) : plain;
  // Upper and then lower case, so that ς and σ become equal.
  const folded = letter.toUpperCase().toLowerCase();
  if (folded.length > 1) return letter;
  return folded
    .replace(/["`´«»‘’‚‛“”„‟‹›′″]/, "'")
    .replace(/\p{Pd}/u, '-')
    .replace(/[^\S\n]/, ' ');
}

/** A cache by UTF-16 code: texts repeat few characters, and folding one costs far more than a look-up. */
const foldedUnits: (string | undefined)[] = [];

/** Most texts: lower case is all that they need, which is much faster. */
const SIMPLE = /^[ -!#-_a-~А-яЁё]*$/;

/** For searching: no case, ё as е, no accents, one kind of quote, dash and space. Each character keeps its position. */
export function fold(text: string): string {
  if (SIMPLE.test(text)) return text.toLowerCase().replaceAll('ё', 'е');
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    folded += foldedUnits[text.charCodeAt(at)] ??= foldUnit(text.charAt(at));
  }
  return folded;
}

/** For finding only, where positions do not matter: also drops invisible characters. */
export const foldToFind = (text: string): string => fold(text).replace(INVISIBLE, '');

/** Equal for equal texts: ignores quotes, stress marks, invisible characters and extra spaces, unless there is nothing else. */
export const foldedKey = (text: string): string =>
  foldToFind(text)
    .replace(/'|\u0300|\u0301/g, '')
    .replaceAll('е\u0308', 'е')
    .replaceAll('и\u0306', 'й')
    .replace(/\s+/g, ' ')
    .trim() || text;

/** Control characters, white space among them, and characters without a shape, which copied numbers bring along. */
export const CONTROLS = /[\p{Cc}\p{Cf}]/gu;
/** Like `CONTROLS`, without white space. */
export const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}]/gu;
/** Like `INVISIBLE`, with others that are not rendered, such as variation selectors. */
export const UNRENDERED = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
