import { dateLocales, type Language } from './language.ts';

/** The `Intl` formats of one language. Each formatter is made at its first use: the constructors are slow. */
export type Formats = {
  number: (value: number) => string;
  /** Epoch ms as hours and minutes in the agent's time zone: 14:05. */
  time: (at: number) => string;
  /** The name of an ISO 3166-1 country code. */
  country: (code: string) => string;
  /** “a, b and c”. */
  list: (items: readonly string[]) => string;
};

export function createFormats(language: Language): Formats {
  const number = once(() => new Intl.NumberFormat(language));
  const country = once(() => new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }));
  const list = once(() => new Intl.ListFormat(dateLocales[language], { type: 'conjunction' }));
  return {
    // Small whole numbers look the same in both languages.
    number: (value) =>
      Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : number().format(value),
    time: (at) => new Date(at).toTimeString().slice(0, 5),
    country: (code) => country().of(code) ?? code,
    list: (items) => list().format(items),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
