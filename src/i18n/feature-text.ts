import type { Dictionary } from './dictionary.ts';
import type { Language } from './language.ts';
import { useLanguage, useText } from './text-context.tsx';

/** Words of a feature that load with its code, in both languages: the first cards do not wait for them. */
export function createFeatureText<Words extends object>(words: Record<Language, Words>) {
  const withWords = <D extends Dictionary>(language: Language, dictionary: D): D & Words => ({
    ...dictionary,
    ...words[language],
  });
  const known = new WeakMap<Dictionary, Dictionary & Words>();

  /** The same object for all components, as long as the language is the same. */
  function useFeatureText(): Dictionary & Words {
    const language = useLanguage();
    const text = useText();
    const all = known.get(text) ?? withWords(language, text);
    known.set(text, all);
    return all;
  }
  return { withWords, useFeatureText };
}
