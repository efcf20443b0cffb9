import { expect, it } from 'vitest';
import { createFormats, chooseLanguage } from './language.ts';

it.each<[string | null, readonly string[], string]>([
  [null, ['RU-kz', 'en-US'], 'ru'],
  [null, ['ru'], 'ru'],
  [null, ['en-US', 'ru'], 'en'],
  [null, ['uk', 'ru'], 'en'],
  [null, ['run'], 'en'],
  [null, [], 'en'],
  ['ru', ['en'], 'ru'],
  ['EN', ['en'], 'en'],
  ['toString', ['en'], 'en'],
])('chooseLanguage follows the choice %j, then the browser %j: %s', (chosen, wishes, language) =>
  expect(chooseLanguage(chosen, wishes)).toBe(language),
);

const formats = [createFormats('en'), createFormats('ru')] as const;

const midnight = new Date(2026, 10, 25, 0, 30).getTime();

it.each<[string, (its: (typeof formats)[number]) => string, string, string]>([
  ['time after midnight', ({ time }) => time(midnight), '00:30', '00:30'],
  ['country', ({ country }) => country('KZ'), 'Kazakhstan', 'Казахстан'],
  ['code that is given to no country', ({ country }) => country('QM'), 'QM', 'QM'],
  ['empty list', ({ list }) => list([]), '', ''],
  ['list of one', ({ list }) => list(['a']), 'a', 'a'],
  ['list', ({ list }) => list(['a', 'b', 'c']), 'a, b and c', 'a, b и c'],
])('formats of each language: %s', (_what, format, ...texts) => {
  expect(formats.map(format)).toEqual(texts);
});
