import { appEn } from '#src/app/words-en.ts';
import { lookUpEn } from '#src/features/look-up/words-en.ts';
import { personEn } from '#src/features/person/words-en.ts';
import { customerBannerEn } from '#src/features/customer/words/words-en.ts';
import { copyEn } from '#src/ui/copy/words-en.ts';
import { lazyEn } from '#src/ui/lazy/words-en.ts';

/** The English words that the app begins with, beside those of the prerender. Each feature keeps its own words. */
export const en = { ...appEn, ...lookUpEn, ...personEn, ...customerBannerEn, ...copyEn, ...lazyEn };

export type AppDictionary = typeof en;
