import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, foldedKey } from './compare-texts.ts';
import { anyCharacter, expectAll } from './testing/properties.ts';

it.each([
  ['Анна КАРЕНИНА', 'анна каренина', 'case'],
  ['Семён Ёлкин', 'семен елкин', 'ё is е'],
  ['Андрей Ўладзімір Їжак', 'андрей ўладзімір їжак', 'й, ў and ї stay'],
  ['Zoë Müller-Łuc', 'zoe muller-łuc', 'accents'],
  ['ΟΔΟΣ', fold('οδος'), 'the last sigma'],
  ['İSTANBUL', 'istanbul', 'a capital i with its dot'],
  ['ООО «Вокзал» “Вокзал„', fold('ООО "Вокзал" "Вокзал"'), 'quotes'],
  ['O’Brien', fold("O'Brien"), 'apostrophes'],
  ['Анна\u00a0\t\nКаренина', 'анна  \nкаренина', 'spaces'],
  ['Салтыков\u2013Щедрин', 'салтыков-щедрин', 'dashes'],
  ['＋７（９１６）', '+7(916)', 'full width'],
])('fold: %j → %j (%s)', (text, folded) => expect(fold(text)).toBe(folded));

it('fold keeps the length of a text', () => {
  expectAll(fc.string({ unit: anyCharacter }), (text) => fold(text).length === text.length);
});

it.each(['\u0301\u0316', '«', ' '])('foldedKey of a very long text of %j is fast', (piece) => {
  const text = piece.repeat(200_000);
  expect(foldedKey(text).length).toBeLessThanOrEqual(text.length);
});

it('fold ignores case', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяabcxyzäé «»-') });
  expectAll(letters, (text) => fold(text.toUpperCase()) === fold(text));
});

it.each([
  [' ООО «Вокзал»\u200b ', 'ооо вокзал'],
  ['Каре\u0301нина  Андреи\u0306', 'каренина андрей'],
  ['Семе\u0308н', 'семен'],
  ['«»', '«»'],
])('the key of %j is %j', (text, key) => expect(foldedKey(text)).toBe(key));
