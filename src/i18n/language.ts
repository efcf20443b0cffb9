/**
 * Languages by BCP 47 tag. One that is missing elsewhere does not compile. `name` is in its own words, as its speakers look for it;
 * `dateLocale` has the day before the month, as the account has; `csvSeparator` is what Excel expects: a semicolon if the comma is the
 * decimal sign.
 */
export const LANGUAGES = {
  en: { name: 'English', dateLocale: 'en-GB', csvSeparator: ',' },
  ru: { name: 'Русский', dateLocale: 'ru', csvSeparator: ';' },
} as const;

export type Language = keyof typeof LANGUAGES;

export const languages: readonly Language[] = /* @__PURE__ */ Object.keys(LANGUAGES).filter(isLanguage);

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The agent's choice on this device, else the browser's first preference, else English. */
export const chooseLanguage = (chosen: string | null, preferred: readonly string[]): Language =>
  [chosen ?? '', preferred[0]?.split('-')[0]?.toLowerCase() ?? ''].find(isLanguage) ?? 'en';

export function createFormats(language: Language) {
  return {
    // Small whole numbers look the same in both languages.
    number: (value: number): string =>
      Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : value.toLocaleString(language),
    /** Epoch ms as hours and minutes in the agent's time zone: 14:05. */
    time: (at: number): string => new Date(at).toTimeString().slice(0, 5),
    /** The name of an ISO 3166-1 country code. */
    country: (code: string): string => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code,
    /** “a, b and c”. */
    list: (items: readonly string[]): string =>
      new Intl.ListFormat(LANGUAGES[language].dateLocale).format(items),
  };
}
