import { createDates } from '#src/i18n/dates.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';

/** The words and dates of both languages, on a day in November 2026. */
export const texts = {
  en: { t: en, dates: createDates('en', '2026-11-26') },
  ru: { t: ru, dates: createDates('ru', '2026-11-26') },
};
