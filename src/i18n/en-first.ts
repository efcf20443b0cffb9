import { cardsEn } from '#src/features/person/cards/words-en.ts';
import { longTextEn } from '#src/ui/text/words-en.ts';
import { formats } from './english.ts';

/** The English words that the prerender draws with: the first cards wait for no other ones. */
export const en = { formats, ...cardsEn, ...longTextEn };

export type FirstDictionary = typeof en;
