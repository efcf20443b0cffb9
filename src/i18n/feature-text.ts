import type { Dictionary } from './en.ts';
import type { Language } from './language.ts';
import { useLanguage, useText } from './text-context.tsx';

/** Words of a feature that load with its code, in both languages: the first cards do not wait for them. */
export function createFeatureText<Words extends object>(words: Record<Language, Words>) {
  const withWords = <D extends Dictionary>(language: Language, dictionary: D): D & Words => ({
    ...dictionary,
    ...words[language],
  });
  const useFeatureText = (): Dictionary & Words => withWords(useLanguage(), useText());
  return { withWords, useFeatureText };
}
