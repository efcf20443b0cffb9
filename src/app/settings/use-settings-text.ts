import { createFeatureText } from '#src/i18n/feature-text.ts';
import { settingsEn, type SettingsWords } from './words-en.ts';
import { settingsRu } from './words-ru.ts';

export const { withWords: withSettings, useFeatureText: useSettingsText } = createFeatureText<SettingsWords>({
  en: settingsEn,
  ru: settingsRu,
});
