/** The languages the viewer speaks, as BCP 47 tags. */
export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, as a speaker looks for it. */
export const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский' };

export function parseLanguage(text: string | null | undefined): Language | null {
  return languages.find((language) => language === text) ?? null;
}

/** What the agent chose on this device, else what the browser wishes. */
export function chooseLanguage(chosen: string | null, wishes: readonly string[]): Language {
  return parseLanguage(chosen) ?? languageOfBrowser(wishes);
}

/** The browser's wishes in order: `ru*` first means Russian, anything else English. */
export function languageOfBrowser(wishes: readonly string[]): Language {
  return /^ru\b/i.test(wishes[0] ?? '') ? 'ru' : 'en';
}
