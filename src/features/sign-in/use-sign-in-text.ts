import type { Dictionary } from '#src/i18n/en.ts';
import type { Language } from '#src/i18n/language.ts';
import { signInEn, type SignInWords } from './words-en.ts';
import { signInRu } from './words-ru.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';

/** These words are loaded with the sign-in form, so that the cards do not wait for them. */
type SignInDictionary = Dictionary & { readonly signIn: SignInWords };

const words: Record<Language, SignInWords> = { en: signInEn, ru: signInRu };

export function withSignIn(language: Language, dictionary: Dictionary): SignInDictionary {
  return { ...dictionary, signIn: words[language] };
}

export function useSignInText(): SignInDictionary {
  return withSignIn(useLanguage(), useText());
}
