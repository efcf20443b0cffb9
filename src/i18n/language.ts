/** BCP 47 tags. */
export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

/** The day comes before the month in both languages, as in the account itself. */
export const dateLocales: Record<Language, string> = { en: 'en-GB', ru: 'ru' };

/** Each language in its own words, as its speakers look for it. */
export const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский' };

export function parseLanguage(text: string | null | undefined): Language | null {
  return languages.find((language) => language === text) ?? null;
}

/** The agent's choice on this device, else the browser's preference. */
export function chooseLanguage(chosen: string | null, preferred: readonly string[]): Language {
  return parseLanguage(chosen) ?? languageOfBrowser(preferred);
}

/** `ru*` as the browser's first preference means Russian, anything else English. */
export function languageOfBrowser(preferred: readonly string[]): Language {
  return /^ru\b/i.test(preferred[0] ?? '') ? 'ru' : 'en';
}
