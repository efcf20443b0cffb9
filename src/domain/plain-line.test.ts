import { expect, it } from 'vitest';
import { isBlank, isDigitsOnly, plainLine, plainLines, truncate } from './plain-text.ts';

it.each([
  [' Анна\r\nКаренина\t', 'Анна Каренина'],
  ['\u2066Анна\u202e\u0000\u001b[31m', 'Анна[31m'],
  ['А\u2028Б\u0085В', 'А БВ'],
  ['می\u200cخواهم 👩\u200d💻', 'می\u200cخواهم 👩\u200d💻'],
  ['\u200b \ufeff', ''],
])('plainLine of %j is %j', (text, line) => {
  expect(plainLine(text)).toBe(line);
});

it.each([
  ['Звонить\r\n\n вечером\u2028\u200b', ['Звонить', 'вечером']],
  ['a\rb\vc\fd\u0085e\u2029f\tg', ['a', 'b', 'c', 'd', 'e', 'f g']],
  [' \n', []],
])('plainLines of %j are %j', (text, lines) => {
  expect(plainLines(text)).toEqual(lines);
});

it.each([
  ['Анна', 4, 'Анна'],
  ['Анна', 3, 'Ан…'],
  ['a😀😀', 4, 'a😀…'],
  ['a😀😀', 3, 'a…'],
  [' Анна\nКаренина ', 80, 'Анна Каренина'],
])('truncate of %j to %i characters is %j', (text, most, short) => {
  expect(truncate(text, most)).toBe(short);
});

it.each([
  [' \n', true],
  ['\u200d\u202e\u0007', true],
  ['\u3164\ufe0f\u{e0080}\r', true],
  [' . ', false],
  ['😀', false],
])('isBlank of %j is %s', (text, isIt) => {
  expect(isBlank(text)).toBe(isIt);
});

it.each([
  ['+7 (916) 123-45-67', true],
  [' 1 ', true],
  ['٣٤', true],
  ['', false],
  ['2-я касса', false],
  ['№ 5', false],
])('isDigitsOnly of %j is %s', (text, isIt) => {
  expect(isDigitsOnly(text)).toBe(isIt);
});
