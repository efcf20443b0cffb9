import { appRu } from '#src/app/words-ru.ts';
import { customerRu } from '#src/features/customer/words-ru.ts';
import { failureRu } from '#src/features/failure/words-ru.ts';
import { findRu } from '#src/features/find/words-ru.ts';
import { historyRu } from '#src/features/history/words-ru.ts';
import { lookUpRu } from '#src/features/look-up/words-ru.ts';
import { personRu } from '#src/features/person/words-ru.ts';
import { signInRu } from '#src/features/sign-in/words-ru.ts';
import { uiRu } from '#src/ui/words-ru.ts';
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
