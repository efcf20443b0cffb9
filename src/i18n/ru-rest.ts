import { appRu } from './words-ru.ts';
import { customerRu } from '#src/i18n/ru/customer-words-ru.ts';
import { failureRu } from '#src/i18n/ru/failure.ts';
import { findRu } from '#src/i18n/ru/search.ts';
import { historyRu } from '#src/i18n/ru/history.ts';
import { lookUpRu } from '#src/i18n/ru/words-ru.ts';
import { personRu } from '#src/i18n/ru/person.ts';
import { signInRu } from '#src/i18n/ru/session.ts';
import { uiRu } from './ui-words-ru.ts';
import type { RestDictionary } from './en-rest.ts';

export const ru: RestDictionary = {
  ...appRu,
  ...customerRu,
  ...failureRu,
  ...findRu,
  ...historyRu,
  ...lookUpRu,
  ...personRu,
  ...signInRu,
  ...uiRu,
};
