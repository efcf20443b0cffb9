import type { Language } from './language.ts';

/** What `Intl` writes for one language; made once, because its constructors are slow. */
export type Formats = {
  number: (value: number) => string;
  /** A moment (epoch ms) as hours and minutes in the agent's time zone: 14:05. */
  time: (at: number) => string;
  /** A moment (epoch ms) as date and time: November 25, 2026 at 14:05. */
  dateTime: (at: number) => string;
  /** How long ago something was, in the coarsest unit that fits: “now”, “5 minutes ago”. */
  ago: (elapsedMs: number) => string;
  /** An ISO 3166-1 country code in words. */
  country: (code: string) => string;
  /** “a, b, and c”. */
  list: (items: readonly string[]) => string;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function createFormats(language: Language): Formats {
  const number = new Intl.NumberFormat(language);
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dateTime = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const country = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    number: (value) => number.format(value),
    time: (at) => time.format(at),
    dateTime: (at) => dateTime.format(at),
    ago: (elapsedMs) => {
      if (elapsedMs < MINUTE) return ago.format(0, 'second');
      if (elapsedMs < HOUR) return ago.format(-Math.floor(elapsedMs / MINUTE), 'minute');
      if (elapsedMs < DAY) return ago.format(-Math.floor(elapsedMs / HOUR), 'hour');
      return ago.format(-Math.floor(elapsedMs / DAY), 'day');
    },
    country: (code) => country.of(code) ?? code,
    list: (items) => list.format(items),
  };
}
