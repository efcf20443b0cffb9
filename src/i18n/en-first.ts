import { firstPersonEn } from './first-words-en.ts';
import { firstUiEn } from './ui-first-words-en.ts';
import { formats } from './english.ts';

/** The English words that the prerender draws with: the first cards wait for no other ones. */
export const en = { formats, ...firstPersonEn, ...firstUiEn };

export type FirstDictionary = typeof en;
