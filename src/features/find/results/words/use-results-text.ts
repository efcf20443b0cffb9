import type { Dictionary } from '#src/i18n/dictionary.ts';
import { createFeatureText } from '#src/i18n/feature-text.ts';
import { resultsEn, type ResultsWords } from './words-en.ts';
import { resultsRu } from './words-ru.ts';

export type ResultsDictionary = Dictionary & ResultsWords;

export const { withWords: withResults, useFeatureText: useResultsText } = createFeatureText<ResultsWords>({
  en: resultsEn,
  ru: resultsRu,
});
