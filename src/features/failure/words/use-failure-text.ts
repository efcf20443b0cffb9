import type { Dictionary } from '#src/i18n/dictionary.ts';
import { createFeatureText } from '#src/i18n/feature-text.ts';
import { failuresEn, type FailureWords } from './words-en.ts';
import { failuresRu } from './words-ru.ts';

type WithFailures = { readonly failures: FailureWords };
export type FailureDictionary = Dictionary & WithFailures;

export const { withWords: withFailures, useFeatureText: useFailureText } = createFeatureText<WithFailures>({
  en: { failures: failuresEn },
  ru: { failures: failuresRu },
});
