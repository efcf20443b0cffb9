import { createFeatureText } from '#src/i18n/feature-text.ts';
import { unreadableEn, type UnreadableWords } from './words-en.ts';
import { unreadableRu } from './words-ru.ts';

export const { withWords: withUnreadable, useFeatureText: useUnreadableText } =
  createFeatureText<UnreadableWords>({ en: unreadableEn, ru: unreadableRu });
