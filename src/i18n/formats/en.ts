import { createFormats } from '#src/i18n/language.ts';

export const formats = createFormats('en');
export const { number } = formats;

const rules = new Intl.PluralRules('en');

/** A number with its word, which stay in one line: 1 name, 2 names. */
export const counted = (value: number, one: string, other: string) =>
  `${number(value)}\u00a0${rules.select(value) === 'one' ? one : other}`;

export const points = (count: number) => counted(count, 'point', 'points');

export const records = (count: number) => counted(count, 'record', 'records');
