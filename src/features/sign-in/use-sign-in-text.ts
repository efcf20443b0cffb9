import { createFeatureText } from '#src/i18n/feature-text.ts';
import { signInEn, type SignInWords } from './words-en.ts';
import { signInRu } from './words-ru.ts';

export const { withWords: withSignIn, useFeatureText: useSignInText } = createFeatureText<{
  readonly signIn: SignInWords;
}>({ en: { signIn: signInEn }, ru: { signIn: signInRu } });
