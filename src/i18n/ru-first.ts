import { firstPersonRu } from '#src/features/person/first-words-ru.ts';
import { firstUiRu } from '#src/ui/first-words-ru.ts';
import type { FirstDictionary } from './en-first.ts';
import { formats } from './russian.ts';

export const ru: FirstDictionary = { formats, ...firstPersonRu, ...firstUiRu };
