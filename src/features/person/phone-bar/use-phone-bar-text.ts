import { createFeatureText } from '#src/i18n/feature-text.ts';
import { phoneBarEn, type PhoneBarWords } from './words-en.ts';
import { phoneBarRu } from './words-ru.ts';

export const { withWords: withPhoneBar, useFeatureText: usePhoneBarText } = createFeatureText<PhoneBarWords>({
  en: phoneBarEn,
  ru: phoneBarRu,
});
