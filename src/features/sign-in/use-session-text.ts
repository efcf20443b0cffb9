import type { Dictionary } from '#src/i18n/en.ts';
import type { Language } from '#src/i18n/language.ts';
import { sessionEn, type SessionWords } from './session-words-en.ts';
import { sessionRu } from './session-words-ru.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';

/** Apart from the words of the sign-in form, which are many and come with the form. */
const words: Record<Language, SessionWords> = { en: sessionEn, ru: sessionRu };

export function withSession<D extends Dictionary>(
  language: Language,
  dictionary: D,
): D & { readonly session: SessionWords } {
  return { ...dictionary, session: words[language] };
}

export function useSessionText(): Dictionary & { readonly session: SessionWords } {
  return withSession(useLanguage(), useText());
}
