import { cardsRu } from '#src/features/person/cards/words-ru.ts';
import { longTextRu } from '#src/ui/text/words-ru.ts';
import type { FirstDictionary } from './en-first.ts';
import { formats } from './russian.ts';

export const ru: FirstDictionary = { formats, ...cardsRu, ...longTextRu };
