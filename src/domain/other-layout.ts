const LATIN = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>@/?';
const SMALL = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const CYRILLIC = `${SMALL}${SMALL.toUpperCase()}".,`;

/** Each character that is in `from` becomes the one at the same index of `to`. */
export const swapCharacters = (text: string, from: string, to: string): string =>
  Array.from(text, (character) => to[from.indexOf(character)] ?? character).join('');

/** What the same keys type in the other keyboard layout, English or Russian. null: a text without letters, or of both alphabets. */
export function otherLayout(text: string): string | null {
  const isCyrillic = /[а-яё]/i.test(text);
  if (isCyrillic === /[a-z]/i.test(text)) return null;
  return isCyrillic ? swapCharacters(text, CYRILLIC, LATIN) : swapCharacters(text, LATIN, CYRILLIC);
}
