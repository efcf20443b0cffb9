import { appEn } from '#src/app/words-en.ts';
import { lookUpEn } from '#src/features/look-up/words-en.ts';
import { personEn } from '#src/features/person/words-en.ts';
import { customerBannerEn } from '#src/features/customer/words/words-en.ts';
import { copyEn } from '#src/ui/copy/words-en.ts';
import { lazyEn } from '#src/ui/lazy/words-en.ts';
import { longTextEn } from '#src/ui/text/words-en.ts';
import { formats } from './english.ts';

/** The English dictionary of the first cards: each feature keeps its own words. */
export const en = {
  formats,
  ...appEn,
  ...lookUpEn,
  ...personEn,
  ...customerBannerEn,
  ...copyEn,
  ...lazyEn,
  ...longTextEn,
};

export type Dictionary = typeof en;
