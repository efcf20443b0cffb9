import { createFeatureText } from '#src/i18n/feature-text.ts';
import { sessionEn, type SessionWords } from './session-words-en.ts';
import { sessionRu } from './session-words-ru.ts';

export const { withWords: withSession, useFeatureText: useSessionText } = createFeatureText<{
  readonly session: SessionWords;
}>({ en: { session: sessionEn }, ru: { session: sessionRu } });
