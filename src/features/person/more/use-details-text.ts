import { createFeatureText } from '#src/i18n/feature-text.ts';
import { detailsEn, type DetailsWords } from './words-en.ts';
import { detailsRu } from './words-ru.ts';

export const { withWords: withDetails, useFeatureText: useDetailsText } = createFeatureText<DetailsWords>({
  en: detailsEn,
  ru: detailsRu,
});
