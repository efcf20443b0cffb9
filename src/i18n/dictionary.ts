import type { FirstDictionary } from './en-first.ts';
import type { RestDictionary } from './en-rest.ts';

/** The words of one language: `{ ...first, ...rest }`. Groups of words with the same name in both would lose those of the first. */
export type Dictionary = Omit<FirstDictionary, keyof RestDictionary> & RestDictionary;
