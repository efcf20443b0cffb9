import type { Dictionary } from '#src/i18n/en.ts';
import type { Language } from '#src/i18n/language.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { exportEn, type ExportWords } from './words-en.ts';
import { exportRu } from './words-ru.ts';

const words: Record<Language, ExportWords> = { en: exportEn, ru: exportRu };

export function withExport<D extends Dictionary>(language: Language, dictionary: D): D & ExportWords {
  return { ...dictionary, ...words[language] };
}

/** Apart from the dictionary, which the first cards wait for. */
export function useExportText(): Dictionary & ExportWords {
  return withExport(useLanguage(), useText());
}
