import type { Dictionary } from '#src/i18n/dictionary.ts';
import { createFeatureText } from '#src/i18n/feature-text.ts';
import { printEn, type PrintWords } from './words-en.ts';
import { printRu } from './words-ru.ts';

export type PrintDictionary = Dictionary & PrintWords;

export const { withWords: withPrint, useFeatureText: usePrintText } = createFeatureText<PrintWords>({
  en: printEn,
  ru: printRu,
});
