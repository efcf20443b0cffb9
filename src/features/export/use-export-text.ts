import { createFeatureText } from '#src/i18n/feature-text.ts';
import { exportEn, type ExportWords } from './words-en.ts';
import { exportRu } from './words-ru.ts';

export const { useFeatureText: useExportText } = createFeatureText<ExportWords>({
  en: exportEn,
  ru: exportRu,
});
