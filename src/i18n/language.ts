/** BCP 47 tags. */
export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

/** The day comes before the month in both languages, as in the account itself. */
export const dateLocales: Record<Language, string> = { en: 'en-GB', ru: 'ru' };

/** Each language in its own words, as its speakers look for it. */
export const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский' };

/** The agent's choice on this device, else `ru*` as the browser's first preference means Russian, anything else English. */
export const chooseLanguage = (chosen: string | null, preferred: readonly string[]): Language =>
  languages.find((language) => language === chosen) ?? (/^ru\b/i.test(preferred[0] ?? '') ? 'ru' : 'en');

/** The `Intl` formats of one language. Each formatter is made at its first use: the constructors are slow. */
export function createFormats(language: Language) {
  const number = once(() => new Intl.NumberFormat(language));
  const country = once(() => new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }));
  const list = once(() => new Intl.ListFormat(dateLocales[language], { type: 'conjunction' }));
  return {
    // Small whole numbers look the same in both languages.
    number: (value: number): string =>
      Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : number().format(value),
    /** Epoch ms as hours and minutes in the agent's time zone: 14:05. */
    time: (at: number): string => new Date(at).toTimeString().slice(0, 5),
    /** The name of an ISO 3166-1 country code. */
    country: (code: string): string => country().of(code) ?? code,
    /** “a, b and c”. */
    list: (items: readonly string[]): string => list().format(items),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
