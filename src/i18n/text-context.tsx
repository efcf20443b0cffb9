import { createContext, use, type ReactNode } from 'react';
import type { Dictionary } from './en.ts';
import type { Language } from './language.ts';

/** A language with its dictionary. */
export type Text = { readonly language: Language; readonly dictionary: Dictionary };

const texts: Partial<Record<Language, Text>> = {};

/** Loads only the dictionary of this language. */
export async function loadText(language: Language): Promise<Text> {
  return (texts[language] ??= await fetchText(language));
}

async function fetchText(language: Language): Promise<Text> {
  switch (language) {
    case 'en':
      return { language, dictionary: (await import('./en.ts')).en };
    case 'ru':
      return { language, dictionary: (await import('./ru.ts')).ru };
  }
}

const TextContext = createContext<Text | null>(null);

export function TextProvider({ text, children }: { text: Text; children: ReactNode }) {
  return <TextContext value={text}>{children}</TextContext>;
}

/** The dictionary of the chosen language. */
export const useText = (): Dictionary => useLoaded().dictionary;

export const useLanguage = (): Language => useLoaded().language;

function useLoaded(): Text {
  const text = use(TextContext);
  if (text === null) throw new Error('There is no TextProvider.');
  return text;
}
