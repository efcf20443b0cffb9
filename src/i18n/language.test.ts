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

it('the time after midnight begins with 00', () => {
  const at = new Date(2026, 10, 25, 0, 30).getTime();
  expect(formats.map(({ time }) => time(at))).toEqual(['00:30', '00:30']);
});

it.each([
  ['KZ', 'Kazakhstan', 'Казахстан'],
  // A code that is given to no country.
  ['QM', 'QM', 'QM'],
])('the country %s has its name', (code, ...texts) => {
  expect(formats.map(({ country }) => country(code))).toEqual(texts);
});

it.each([
  [[], '', ''],
  [['a'], 'a', 'a'],
  [['a', 'b', 'c'], 'a, b and c', 'a, b и c'],
])('the list %j is written as in a sentence', (items, ...texts) => {
  expect(formats.map(({ list }) => list(items))).toEqual(texts);
});
