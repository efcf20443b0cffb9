import { appEn } from './words-en.ts';
import { customerEn } from '#src/i18n/en/customer-words-en.ts';
import { failureEn } from '#src/i18n/en/failure.ts';
import { findEn } from '#src/i18n/en/search.ts';
import { historyEn } from '#src/i18n/en/history.ts';
import { lookUpEn } from '#src/i18n/en/words-en.ts';
import { personEn } from '#src/i18n/en/person.ts';
import { signInEn } from '#src/i18n/en/session.ts';
import { uiEn } from './ui-words-en.ts';

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
