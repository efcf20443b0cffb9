import type { Dictionary } from '#src/i18n/dictionary.ts';
import { createFeatureText } from '#src/i18n/feature-text.ts';
import { historyEn, type HistoryWords } from './words-en.ts';
import { historyRu } from './words-ru.ts';

export type HistoryDictionary = Dictionary & HistoryWords;

export const { withWords: withHistory, useFeatureText: useHistoryText } = createFeatureText<HistoryWords>({
  en: historyEn,
  ru: historyRu,
});
