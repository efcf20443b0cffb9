/** A stranger's text as one line, without what could reorder the text beside it. U+200C and U+200D stay, as Persian and emoji need them. */
export const plainLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')
    .trim();

/** The lines of a stranger's text that are not blank, each as `plainLine` gives it. */
export const plainLines = (text: string): readonly string[] =>
  text
    .split(/[\n\v\f\r\u0085\u2028\u2029]/)
    .map(plainLine)
    .filter((line) => line !== '');

/** The first `maxLength` characters of a text, without half of a surrogate pair at the end. */
export const cutText = (text: string, maxLength: number): string =>
  text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '');

const MAX_FILTER_LENGTH = 200;

/** Cuts a filter from a link, which may be far longer than anybody types. */
export const truncateFilter = (text: string): string => cutText(text, MAX_FILTER_LENGTH);

/** A text of any length as one line of at most `maxLength` characters. “…” marks the cut. */
export function truncate(text: string, maxLength = 80): string {
  // The first cut keeps a huge text cheap.
  const line = plainLine(cutText(text, maxLength * 20));
  return line.length > maxLength ? `${cutText(line, maxLength - 1)}…` : line;
}

/** The most characters of one stranger's text in a copied line. */
const MAX_IN_LINE = 300;

/** A stranger's text as a part of a line that is copied, cut between words; `cut`: the word after a text whose rest is left out. */
export function limitForLine(text: string, cut: string): string {
  const line = plainLine(text);
  if (line.length <= MAX_IN_LINE) return line;
  const words = cutText(line, MAX_IN_LINE).replace(/\s\S{0,40}$/, '');
  return `${cutText(words, MAX_IN_LINE - 1)}… (${cut})`;
}

/** No-break spaces are for the eye: in a ticket or a sheet, a search would not find “12 records” with one. */
export const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

const RENDERED = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Nothing visible: only white space and characters that are not rendered. */
export const isBlank = (text: string): boolean => !RENDERED.test(text);

/** A number such as "346356", which a form or a caller ID left in place of a name. */
export const isDigitsOnly = (text: string): boolean =>
  /\p{Nd}/u.test(text) && !/[^\p{Nd}\p{Cc}\p{Cf}\s+().-]/u.test(text);

/** Five digits: it is better to leave out a name too often than to show a phone once. */
const NUMBER = /(?:\p{Nd}\P{Nd}*){5}/u;
const EMAIL = /\S@\S|@\s*[\p{L}\p{N}-]+\.\p{L}/u;

/** Whether a text may hold an e-mail or a phone, which must not be in titles: browsers keep those on disk. */
export function holdsContact(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return NUMBER.test(plain) || EMAIL.test(plain);
}

/** The most lines and characters of each end of a cut text: the layout of long ones takes seconds. */
const KEPT_ENDS = { lines: 3, characters: 1000 };

/** Where a long text is cut: it is rendered up to `head`, and from `tail` to `end`. null: it is short. */
export function cutLongText(
  text: string,
  max: { readonly characters: number; readonly lines: number },
): { readonly head: number; readonly tail: number; readonly end: number } | null {
  if (text.length <= max.characters && text.split('\n', max.lines + 1).length <= max.lines) return null;
  const whole = text.trimEnd();
  const length = Math.min(Math.floor(whole.length / 2), KEPT_ENDS.characters);
  // No word is cut, nor a pair of surrogates.
  const head = cutText(whole, length).replace(/\s\S{0,40}$/, '');
  const tail = whole.slice(-length).replace(/^(?:\S{0,40}\s|[\udc00-\udfff])/, '');
  return {
    // Rendered with “…” after it.
    head: head
      .split('\n', KEPT_ENDS.lines)
      .join('\n')
      .replace(/[\s.…]+$/, '').length,
    tail: whole.length - tail.split('\n').slice(-KEPT_ENDS.lines).join('\n').length,
    end: whole.length,
  };
}

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** “vokzal.example/tours/group”. @param url http or https */
export function pageText(url: string): string {
  const { host, pathname } = new URL(url);
  try {
    return plainLine(host + decodeURI(pathname));
  } catch {
    return host + pathname;
  }
}
