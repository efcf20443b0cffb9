import { appRu } from '#src/app/words-ru.ts';
import { lookUpRu } from '#src/features/look-up/words-ru.ts';
import { personRu } from '#src/features/person/words-ru.ts';
import { customerBannerRu } from '#src/features/customer/words/words-ru.ts';
import { copyRu } from '#src/ui/copy/words-ru.ts';
import { lazyRu } from '#src/ui/lazy/words-ru.ts';
import type { AppDictionary } from './en-app.ts';

export const ru: AppDictionary = {
  ...appRu,
  ...lookUpRu,
  ...personRu,
  ...customerBannerRu,
  ...copyRu,
  ...lazyRu,
};
