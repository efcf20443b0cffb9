import { withExport } from '#src/features/export/use-export-text.ts';
import type { ExportWords } from '#src/features/export/words-en.ts';
import type { Dictionary } from '#src/i18n/en.ts';
import type { Language } from '#src/i18n/language.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { actionsEn, type ActionWords } from './words-en.ts';
import { actionsRu } from './words-ru.ts';

const words: Record<Language, ActionWords> = { en: actionsEn, ru: actionsRu };

export function withActions<D extends Dictionary>(
  language: Language,
  dictionary: D,
): D & ActionWords & ExportWords {
  return { ...withExport(language, dictionary), ...words[language] };
}

/** These words load with the actions, so that the first cards do not wait for them. */
export function useActionText(): Dictionary & ActionWords & ExportWords {
  return withActions(useLanguage(), useText());
}
