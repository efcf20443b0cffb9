import { expect, it } from 'vitest';
import fc from 'fast-check';
import {
  cutLongText,
  holdsContact,
  isBlank,
  isDigitsOnly,
  plainLine,
  plainLines,
  truncate,
} from './plain-text.ts';
import { expectAll } from '#src/domain/testing/properties.ts';

it.each([
  [' Анна\r\nКаренина\t', 'Анна Каренина'],
  ['\u2066Анна\u202e\u0000\u001b[31m', 'Анна[31m'],
  ['А\u2028Б\u0085В', 'А БВ'],
  ['می\u200cخواهم 👩\u200d💻', 'می\u200cخواهم 👩\u200d💻'],
  ['\u200b \ufeff', ''],
])('as one line, %j is %j', (text, line) => expect(plainLine(text)).toBe(line));

it.each([
  ['Звонить\r\n\n вечером\u2028\u200b', ['Звонить', 'вечером']],
  ['a\rb\vc\fd\u0085e\u2029f\tg', ['a', 'b', 'c', 'd', 'e', 'f g']],
  [' \n', []],
])('%j has the lines %j', (text, lines) => expect(plainLines(text)).toEqual(lines));

it.each([
  ['Анна', 4, 'Анна'],
  ['Анна', 3, 'Ан…'],
  ['a😀😀', 4, 'a😀…'],
  ['a😀😀', 3, 'a…'],
  [' Анна\nКаренина ', 80, 'Анна Каренина'],
])('%j in at most %i characters is %j, and no character is cut in two', (text, most, short) => {
  expect(truncate(text, most)).toBe(short);
});

it.each([
  [' \n', true],
  ['\u200d\u202e\u0007', true],
  ['\u3164\ufe0f\u{e0080}\r', true],
  [' . ', false],
  ['😀', false],
])('%j is blank: %s', (text, isIt) => expect(isBlank(text)).toBe(isIt));

it.each([
  ['+7 (916) 123-45-67', true],
  [' 1 ', true],
  ['٣٤', true],
  ['', false],
  ['2-я касса', false],
  ['№ 5', false],
])('%j is only digits: %s', (text, isIt) => expect(isDigitsOnly(text)).toBe(isIt));

it.each([
  ['anna @ example.ru', true],
  ['anna＠example.ru', true],
  ['an\u200bna\u2060@\u200bexample.ru', true],
  ['12-34-56', true],
  ['هاتف ٠٩١٢٣٤٥٦٧٨', true],
  ['8\u200b9\u200b1\u200b6\u200b5\u200b5', true],
  ['Дом 12, кв. 345', true],
  ['Школа № 1535', false],
  ['Кафе @ вокзал', false],
  ['24/7', false],
])('%j may hold a contact: %s', (text, isIt) => expect(holdsContact(text)).toBe(isIt));

it('a contact is found whatever stands around it', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 30 });
  const phone = fc.tuple(
    fc.constantFrom('', '+', '+7 ', '8 '),
    fc.array(fc.stringMatching(/^\d{2,4}$/), { minLength: 3, maxLength: 5 }),
    fc.constantFrom('', ' ', '-', '.', ') ', ' - '),
  );
  expectAll(words, phone, words, (before, [start, groups, between], after) => {
    expect(holdsContact(`${before}${start}${groups.join(between)}${after}`)).toBe(true);
    expect(holdsContact(`${before}a@b.example${after}`)).toBe(true);
  });
});

it.each(['@ ', ' ', 'a'])('a contact is looked for in very long texts: %j', (piece) => {
  expect(holdsContact(piece.repeat(200_000))).toBe(false);
});

const max = { characters: 400, lines: 6 };
const words = 'слово '.repeat(48) + 'слово';
const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n');

it.each<[title: string, text: string, folded: readonly [string, string] | null]>([
  ['is none while it is short', 'а'.repeat(400), null],
  ['is none while it has few lines', lines(6), null],
  ['has the first and the last three lines', `${lines(9)}\n\n `, [lines(3), 'line 7\nline 8\nline 9']],
  ['has at most a thousand characters of each', 'ع'.repeat(5000), ['ع'.repeat(1000), 'ع'.repeat(1000)]],
  ['has nothing twice', 'а'.repeat(1001), ['а'.repeat(500), 'а'.repeat(500)]],
  ['has no full stop before the ellipsis', `${'а.\n'.repeat(9)}я.`, ['а.\nа.\nа', 'а.\nа.\nя.']],
  ['keeps its words whole', 'слово '.repeat(100), [words, words]],
  ['has no half of a character', '😀'.repeat(1001), ['😀'.repeat(500), '😀'.repeat(500)]],
  ['is cut within a long line', `${'а'.repeat(3000)}\nend`, ['а'.repeat(1000), `${'а'.repeat(996)}\nend`]],
])('a folded text: %s', (_title, text, folded) => {
  const found = cutLongText(text, max);
  expect(found && [text.slice(0, found.head), text.slice(found.tail, found.end)]).toEqual(folded);
});
