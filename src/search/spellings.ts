import { otherLayout, swapCharacters } from '#src/domain/other-layout.ts';

const LATIN = 'aceopxyABCEHKMOPTXY';
const CYRILLIC = 'асеорхуАВСЕНКМОРТХУ';

const isMixed = (word: string): boolean => /[a-z]/i.test(word) && /[а-яё]/i.test(word);

/** Puts a word into one alphabet: letters that look alike are often typed in the wrong one. */
function unmixed(word: string): string {
  const all = [word, swapCharacters(word, LATIN, CYRILLIC), swapCharacters(word, CYRILLIC, LATIN)];
  return all.find((each) => !isMixed(each)) ?? word;
}

/** For each key, whether it is more frequent in English names (5 to 9) or in Russian ones (0 to 3); 4: equally. From 5,000 names. */
const KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const WEIGHTS = '057533489402782043036033234256002';

function isEnglish(latin: string): boolean {
  // A comma after a word is punctuation, not a key of a Russian letter.
  const keys = latin.toLowerCase().replace(/[,.;]+(?=\s|$)/g, '');
  return keys.split('').reduce((sum, key) => sum + Number(WEIGHTS[KEYS.indexOf(key)] ?? 4) - 4, 0) > 0;
}

/** The text, then in one alphabet, then in the other keyboard layout where that is more like a name. */
export function spellingsOf(text: string): readonly string[] {
  const other = otherLayout(text);
  const isTypedInLatin = /[a-z]/i.test(text);
  const isLikely = other !== null && isEnglish(isTypedInLatin ? text : other) !== isTypedInLatin;
  return [...new Set([text, text.replace(/\S+/g, unmixed), ...(isLikely ? [other] : [])])];
}
