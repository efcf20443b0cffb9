import { capitalized } from '#src/domain/plain-text.ts';
import { localDay } from '#src/domain/time.ts';
import { type Language, LANGUAGES } from './language.ts';
import { useLanguage } from './text-context.tsx';

/** Days and times as the API gives them are those of the account: they are printed unchanged, never in another time zone. */
export type Dates = ReturnType<typeof createDates>;

const DATE_TIME = /^\d{4}-\d\d-\d\d[ T](\d\d:\d\d)/;

/** `today`: `YYYY-MM-DD`. */
export function createDates(language: Language, today: string) {
  const createFormat = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LANGUAGES[language].dateLocale, { timeZone: 'UTC', ...options });
  const short = createFormat({ day: 'numeric', month: 'long' });
  const long = createFormat({ day: 'numeric', month: 'long', year: 'numeric' });
  const weekday = createFormat({ weekday: 'short' });

  /** `YYYY-MM-DD…`: 23 November, with the year where it is another one. null: not a date. */
  function day(text: string): string | null {
    const date = toMidnight(text);
    if (Number.isNaN(date)) return null;
    return inOneLine((text.startsWith(today.slice(0, 4)) ? short : long).format(date));
  }

  /** `YYYY-MM-DD hh:mm:ss`: 10:15. */
  const time = (text: string): string | null =>
    day(text) === null ? null : (DATE_TIME.exec(text)?.[1] ?? null);

  /** `YYYY-MM-DD hh:mm:ss`: 23 November, 10:15. */
  const when = (text: string): string | null =>
    [day(text), time(text)].filter((part) => part !== null).join(', ') || null;

  /** `YYYY-MM-DD…`: Mon, 23 November. */
  const dayOfWeek = (text: string): string | null => {
    const date = day(text);
    return date === null ? null : `${capitalized(weekday.format(toMidnight(text)))}, ${date}`;
  };

  return { day, time, when, dayOfWeek };
}

/** A day stays in one line. */
const inOneLine = (date: string): string =>
  date
    // Russian ends a date with “г.”, which reads badly before the end of a sentence.
    .replaceAll(/\s*г\./g, '')
    .replaceAll(/\s/g, '\u00a0');

const toMidnight = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00:00Z`);

export const browsersZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const cache: Partial<Record<string, Dates>> = {};

/** The same object for all components: formatters are slow to make, and a history has thousands of lines. */
const cachedDates = (language: Language, today: string): Dates =>
  (cache[`${language} ${today}`] ??= createDates(language, today));

export const useDates = (): Dates => cachedDates(useLanguage(), localDay());
