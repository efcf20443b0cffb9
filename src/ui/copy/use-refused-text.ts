import { createFeatureText } from '#src/i18n/feature-text.ts';
import { refusedEn, type RefusedWords } from './refused-words-en.ts';
import { refusedRu } from './refused-words-ru.ts';

export const { withWords: withRefused, useFeatureText: useRefusedText } = createFeatureText<RefusedWords>({
  en: refusedEn,
  ru: refusedRu,
});
