import { customersEn, type CustomerWords } from './picker-en.ts';
import { customersRu } from './picker-ru.ts';
import type { Dictionary } from '#src/i18n/en.ts';
import type { Language } from '#src/i18n/language.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';

/** Only partners choose a customer: these words are loaded with the components that show them. */
export type CustomerDictionary = Dictionary & { readonly customers: CustomerWords };

const words: Record<Language, CustomerWords> = { en: customersEn, ru: customersRu };

export function withCustomers<D extends Dictionary>(
  language: Language,
  dictionary: D,
): D & CustomerDictionary {
  return { ...dictionary, customers: words[language] };
}

export function useCustomerText(): CustomerDictionary {
  return withCustomers(useLanguage(), useText());
}
