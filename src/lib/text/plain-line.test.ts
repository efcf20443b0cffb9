import { describe, expect, it } from 'vitest';
import { isBlank, isOnlyDigits, plainLine, plainLines, shortened } from './plain-line.ts';

describe('plainLine', () => {
  it.each([
    [' Анна\r\nКаренина\t', 'Анна Каренина'],
    ['abc\u202egnp.exe', 'abcgnp.exe'],
    ['\u2066Анна\u2069\u0000\u001b[31m', 'Анна[31m'],
    ['А\u2028Б\u0085В', 'А БВ'],
    ['می\u200cخواهم 👩\u200d💻', 'می\u200cخواهم 👩\u200d💻'],
    ['\u200b \ufeff', ''],
  ])('%j → %j', (text, line) => {
    expect(plainLine(text)).toBe(line);
  });
});

describe('plainLines', () => {
  it.each([
    ['Звонить\r\n\n вечером\u2028\u200b', ['Звонить', 'вечером']],
    ['a\rb\vc\fd\u0085e\u2029f\tg', ['a', 'b', 'c', 'd', 'e', 'f g']],
    [' \n', []],
  ])('%j → %j', (text, lines) => {
    expect(plainLines(text)).toEqual(lines);
  });
});

describe('shortened', () => {
  it.each([
    ['Анна', 4, 'Анна'],
    ['Анна', 3, 'Ан…'],
    ['😀😀', 3, '😀…'],
    ['a😀😀', 4, 'a😀…'],
    ['a😀😀', 3, 'a…'],
    [' Анна\nКаренина ', 80, 'Анна Каренина'],
  ])('%j in at most %i characters → %j, and no character in two', (text, most, short) => {
    expect(shortened(text, most)).toBe(short);
  });
});

describe('isBlank', () => {
  it.each(['', ' \n', '\u200b', '\u200d\u202e\u0007', '\u3164', '\ufe0f', '\u{e0080}\r'])('%j is', (text) => {
    expect(isBlank(text)).toBe(true);
  });
  it.each(['a', ' . ', '0', 'ё', '😀'])('%j is not', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('isOnlyDigits', () => {
  it.each(['346356', '+7 (916) 123-45-67', ' 1 ', '٣٤'])('%j is', (text) => {
    expect(isOnlyDigits(text)).toBe(true);
  });
  it.each(['', '-', 'Анна', 'Анна 2', '2-я касса', '№ 5'])('%j is not', (text) => {
    expect(isOnlyDigits(text)).toBe(false);
  });
});
