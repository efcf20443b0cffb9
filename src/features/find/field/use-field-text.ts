import { createFeatureText } from '#src/i18n/feature-text.ts';
import { fieldEn, type FieldWords } from './words-en.ts';
import { fieldRu } from './words-ru.ts';

export const { withWords: withField, useFeatureText: useFieldText } = createFeatureText<{
  readonly findField: FieldWords;
}>({
  en: { findField: fieldEn },
  ru: { findField: fieldRu },
});
