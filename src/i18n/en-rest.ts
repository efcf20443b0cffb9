import { appEn } from '#src/app/words-en.ts';
import { customerEn } from '#src/features/customer/words-en.ts';
import { failureEn } from '#src/features/failure/words-en.ts';
import { findEn } from '#src/features/find/words-en.ts';
import { historyEn } from '#src/features/history/words-en.ts';
import { lookUpEn } from '#src/features/look-up/words-en.ts';
import { personEn } from '#src/features/person/words-en.ts';
import { signInEn } from '#src/features/sign-in/words-en.ts';
import { uiEn } from '#src/ui/words-en.ts';

/** All other English words: they are loaded with the app, which draws nothing without them. */
export const en = {
  ...appEn,
  ...customerEn,
  ...failureEn,
  ...findEn,
  ...historyEn,
  ...lookUpEn,
  ...personEn,
  ...signInEn,
  ...uiEn,
};

export type RestDictionary = typeof en;
