import { actionsEn, type ActionWords } from './actions-en.ts';
import { actionsRu } from './actions-ru.ts';
import type { Dictionary } from './en.ts';
import type { Language } from './language.ts';
import { useLanguage, useText } from './text-context.tsx';

/** The cards do not wait for the words of what can be done with a person: they come with the part that says them. */
type ActionDictionary = Dictionary & ActionWords;

const words: Record<Language, ActionWords> = { en: actionsEn, ru: actionsRu };

export function withActions<D extends Dictionary>(language: Language, dictionary: D): D & ActionWords {
  return { ...dictionary, ...words[language] };
}

export function useActionText(): ActionDictionary {
  return withActions(useLanguage(), useText());
}
