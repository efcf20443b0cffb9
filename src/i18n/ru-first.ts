import { firstPersonRu } from './first-words-ru.ts';
import { firstUiRu } from './ui-first-words-ru.ts';
import type { FirstDictionary } from './en-first.ts';
import { formats } from './russian.ts';

export const ru: FirstDictionary = { formats, ...firstPersonRu, ...firstUiRu };
