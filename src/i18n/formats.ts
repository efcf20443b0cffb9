import { dateLocales, type Language } from './language.ts';

/** The `Intl` formats of one language. Each formatter is made at its first use: the constructors are slow. */
export type Formats = {
  number: (value: number) => string;
  /** Epoch ms as hours and minutes in the agent's time zone: 14:05. */
  time: (at: number) => string;
  /** How long ago something was, in the coarsest unit that fits: “just now”, “5 minutes ago”. */
  ago: (elapsedMs: number) => string;
  /** The name of an ISO 3166-1 country code. */
  country: (code: string) => string;
  /** “a, b and c”. */
  list: (items: readonly string[]) => string;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function createFormats(language: Language): Formats {
  const number = once(() => new Intl.NumberFormat(language));
  const ago = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  const country = once(() => new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }));
  const list = once(() => new Intl.ListFormat(dateLocales[language], { type: 'conjunction' }));
  const before = (elapsed: number, unit: 'minute' | 'hour' | 'day') =>
    ago().format(-Math.floor(elapsed), unit).replace(' ', '\u00a0');
  return {
    // Small whole numbers look the same in both languages.
    number: (value) =>
      Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : number().format(value),
    time: (at) => new Date(at).toTimeString().slice(0, 5),
    ago: (elapsedMs) => {
      if (elapsedMs < MINUTE) return now[language];
      if (elapsedMs < HOUR) return before(elapsedMs / MINUTE, 'minute');
      if (elapsedMs < DAY) return before(elapsedMs / HOUR, 'hour');
      return before(elapsedMs / DAY, 'day');
    },
    country: (code) => country().of(code) ?? code,
    list: (items) => list().format(items),
  };
}

/** Of every page that has just loaded; the constructor of `Intl.RelativeTimeFormat` is the slowest. */
const now: Record<Language, string> = { en: 'just now', ru: 'только что' };

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
