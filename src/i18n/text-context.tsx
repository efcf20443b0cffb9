import { createContext, use } from 'react';
import type { FirstDictionary } from './en-first.ts';
import type { RestDictionary } from './en-rest.ts';
import type { Language } from './language.ts';

export type Text = {
  readonly language: Language;
  readonly dictionary: Dictionary;
  /** The language chosen since could not be loaded. */
  readonly hasFailed?: boolean;
};

const texts: Partial<Record<Language, Text>> = {};

/** Loads the words of this language only. */
export async function loadText(language: Language): Promise<Text> {
  const [first, rest] = await Promise.all(loaders[language]());
  return (texts[language] ??= { language, dictionary: { ...first, ...rest } });
}

type Loader = () => readonly [Promise<FirstDictionary>, Promise<RestDictionary>];

/** The first words may be loaded already, by the prerender. */
const loaders: Readonly<Record<Language, Loader>> = {
  en: () => [import('./en-first.ts').then(({ en }) => en), import('./en-rest.ts').then(({ en }) => en)],
  ru: () => [import('./ru-first.ts').then(({ ru }) => ru), import('./ru-rest.ts').then(({ ru }) => ru)],
};

export const TextContext = createContext<Text | null>(null);

export const useText = (): Dictionary => useTextContext().dictionary;

export const useLanguage = (): Language => useTextContext().language;

export function useTextContext(): Text {
  const text = use(TextContext);
  if (text === null) throw new Error('There is no TextContext.');
  return text;
}

/** The words of one language: `{ ...first, ...rest }`. Groups of words with the same name in both would lose those of the first. */
export type Dictionary = Omit<FirstDictionary, keyof RestDictionary> & RestDictionary;
