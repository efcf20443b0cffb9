import type { Dictionary } from '#src/i18n/dictionary.ts';
import { createFeatureText } from '#src/i18n/feature-text.ts';
import { customersEn, type CustomerWords } from './picker-en.ts';
import { customersRu } from './picker-ru.ts';

type WithCustomers = { readonly customers: CustomerWords };
export type CustomerDictionary = Dictionary & WithCustomers;

export const { withWords: withCustomers, useFeatureText: useCustomerText } = createFeatureText<WithCustomers>(
  {
    en: { customers: customersEn },
    ru: { customers: customersRu },
  },
);
