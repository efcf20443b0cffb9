import { personFirstEn } from '#src/features/person/first-words-en.ts';
import { uiFirstEn } from '#src/ui/first-words-en.ts';
import { formats } from './english.ts';

/** The English words that the prerender draws with: the first cards wait for no other ones. */
export const en = { formats, ...personFirstEn, ...uiFirstEn };

export type FirstDictionary = typeof en;
