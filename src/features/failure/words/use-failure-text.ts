import type { Dictionary } from '#src/i18n/en.ts';
import { failuresEn, type FailureWords } from './words-en.ts';
import { failuresRu } from './words-ru.ts';
import type { Language } from '#src/i18n/language.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';

/** The words of failures are many and rarely needed, so they load with the failure panel. */
export type FailureDictionary = Dictionary & { readonly failures: FailureWords };

const words: Record<Language, FailureWords> = { en: failuresEn, ru: failuresRu };

export function withFailures(language: Language, dictionary: Dictionary): FailureDictionary {
  return { ...dictionary, failures: words[language] };
}

export function useFailureText(): FailureDictionary {
  return withFailures(useLanguage(), useText());
}
