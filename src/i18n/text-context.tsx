import { createContext, use, type ReactNode } from 'react';
import { en, type Dictionary } from './en.ts';
import type { Language } from './language.ts';
import { ru } from './ru.ts';

const dictionaries: Record<Language, Dictionary> = { en, ru };

const TextContext = createContext<Dictionary>(en);
const LanguageContext = createContext<Language>('en');

export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <LanguageContext value={language}>
      <TextContext value={dictionaries[language]}>{children}</TextContext>
    </LanguageContext>
  );
}

/** The dictionary of the chosen language. */
export const useText = (): Dictionary => use(TextContext);

export const useLanguage = (): Language => use(LanguageContext);
