/**
 * Text by a stranger made fit for a title, a heading or one line of plain text: line breaks and tabs become
 * spaces, runs of spaces become one, control characters and direction marks (which could reorder what stands
 * beside the text) are dropped. U+200C and U+200D stay: Persian words and emoji need them.
 */
export function plainLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

/** Nothing can be seen of it: only spaces, control characters, zero-width characters. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cc}\p{Cf}]/u.test(text);
}

/** Digits and the punctuation of a number, as in "346356": what a form or a caller id left in place of a name. */
export function isOnlyDigits(text: string): boolean {
  return /\p{Nd}/u.test(text) && !/[^\p{Nd}\p{Cc}\p{Cf}\s+().-]/u.test(text);
}
