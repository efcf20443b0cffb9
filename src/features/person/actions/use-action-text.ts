import { exportEn, type ExportWords } from '#src/features/export/words-en.ts';
import { exportRu } from '#src/features/export/words-ru.ts';
import { createFeatureText } from '#src/i18n/feature-text.ts';
import { actionsEn, type ActionWords } from './words-en.ts';
import { actionsRu } from './words-ru.ts';

export const { withWords: withActions, useFeatureText: useActionText } = createFeatureText<
  ActionWords & ExportWords
>({ en: { ...actionsEn, ...exportEn }, ru: { ...actionsRu, ...exportRu } });
