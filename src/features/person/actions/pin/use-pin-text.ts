import { createFeatureText } from '#src/i18n/feature-text.ts';
import { pinEn, type PinWords } from './words-en.ts';
import { pinRu } from './words-ru.ts';

export const { withWords: withPin, useFeatureText: usePinText } = createFeatureText<PinWords>({
  en: pinEn,
  ru: pinRu,
});
