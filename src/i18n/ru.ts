import { appRu } from '#src/app/words-ru.ts';
import { lookUpRu } from '#src/features/look-up/words-ru.ts';
import { personRu } from '#src/features/person/words-ru.ts';
import { customerBannerRu } from '#src/features/customer/words/words-ru.ts';
import { copyRu } from '#src/ui/copy/words-ru.ts';
import { lazyRu } from '#src/ui/lazy/words-ru.ts';
import { longTextRu } from '#src/ui/text/words-ru.ts';
import type { Dictionary } from './en.ts';
import { formats } from './russian.ts';

export const ru: Dictionary = {
  formats,
  ...appRu,
  ...lookUpRu,
  ...personRu,
  ...customerBannerRu,
  ...copyRu,
  ...lazyRu,
  ...longTextRu,
};
