import { expect, it } from 'vitest';
import { createFormats, chooseLanguage } from './language.ts';

it.each<[readonly string[], string]>([
  [['RU-kz', 'en-US'], 'ru'],
  [['ru'], 'ru'],
  [['en-US', 'ru'], 'en'],
  [['uk', 'ru'], 'en'],
  [['run'], 'en'],
  [[], 'en'],
])('chooseLanguage follows the browser: %j is %s', (wishes, language) =>
  expect(chooseLanguage(null, wishes)).toBe(language),
);

it.each([
  ['ru', 'ru'],
  ['EN', 'en'],
  ['toString', 'en'],
])('chooseLanguage follows the choice: %j is %j', (chosen, language) =>
  expect(chooseLanguage(chosen, ['en'])).toBe(language),
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
