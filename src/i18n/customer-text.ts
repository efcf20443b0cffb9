import { customersEn, type CustomerWords } from './customers-en.ts';
import { customersRu } from './customers-ru.ts';
import type { Dictionary } from './en.ts';
import type { Language } from './language.ts';
import { useLanguage, useText } from './text-context.tsx';

/** Only partners choose a customer: the words for it come with the parts of the app that say them. */
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
