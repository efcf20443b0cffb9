import { personFirstEn } from '#src/features/person/first-words-en.ts';
import { longTextEn } from '#src/ui/text/words-en.ts';
import { formats } from './english.ts';

/** The English words that the prerender draws with. */
export const en = { formats, ...personFirstEn, ...longTextEn };

export type FirstDictionary = typeof en;
