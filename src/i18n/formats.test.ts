import { expect, it } from 'vitest';
import { createFormats } from './language.ts';

const formats = [createFormats('en'), createFormats('ru')] as const;
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it.each([
  [1000, '1,000', '1 000'],
  [1_234_567, '1,234,567', '1 234 567'],
])('formats write the number %d', (value, ...texts) => {
  expect(formats.map(({ number }) => plain(number(value)))).toEqual(texts);
});

it.each([[0, 30, '00:30']])('formats write the time of %d hours %d minutes', (hours, minutes, text) => {
  const at = new Date(2026, 10, 25, hours, minutes).getTime();
  expect(formats.map(({ time }) => time(at))).toEqual([text, text]);
});

it.each([
  ['KZ', 'Kazakhstan', 'Казахстан'],
  // A code that is given to no country.
  ['QM', 'QM', 'QM'],
])('formats write the country %s', (code, ...texts) => {
  expect(formats.map(({ country }) => country(code))).toEqual(texts);
});

it.each([
  [[], '', ''],
  [['a'], 'a', 'a'],
  [['a', 'b', 'c'], 'a, b and c', 'a, b и c'],
])('formats write the list of %j', (items, ...texts) => {
  expect(formats.map(({ list }) => list(items))).toEqual(texts);
});
