import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithMap, originalRange } from './fold.ts';
import { stringWork } from '#src/lib/testing/string-work.ts';

const unicode = fc.string({ unit: 'binary' });

describe('fold', () => {
  it.each([
    ['Анна КАРЕНИНА', 'анна каренина', 'case'],
    ['Семён Ёлкин', 'семен елкин', 'ё is е'],
    ['Семе\u0308н', 'семен', 'ё in two characters'],
    ['Каре\u0301нина', 'каренина', 'a stress mark'],
    ['Андрей', 'андрей', 'й stays'],
    ['Андреи\u0306', 'андрей', 'й in two characters'],
    ['Ўладзімір Їжак', 'ўладзімір їжак', 'ў and ї stay'],
    ['Zoë Müller-Łuc', 'zoe muller-łuc', 'accents'],
    ['STRASSE', fold('straße'), 'ß is ss'],
    ['ΟΔΟΣ', fold('οδος'), 'the last sigma'],
    ['İSTANBUL', 'istanbul', 'a capital i with its dot'],
    ['ООО «Вокзал»', 'ооо вокзал', 'guillemets'],
    ['ООО "Вокзал"', 'ооо вокзал', 'straight quotes'],
    ['ООО “Вокзал„', 'ооо вокзал', 'curly quotes'],
    ['O’Brien', fold("O'Brien"), 'apostrophes'],
    ['  Анна \u00a0\t\n Каренина ', 'анна каренина', 'spaces'],
    ['\ufeffАн\u200bна\u202e\u0000 К\u00ad\ufeffар', 'анна кар', 'invisible characters'],
    ['Салтыков\u2013Щедрин', 'салтыков-щедрин', 'dashes'],
    ['＋７（９１６）', '+7(916)', 'full width'],
    ['한국', '한국', 'Hangul stays composed'],
    ['が', 'が', 'a voiced kana stays itself'],
    ['«»\u200b', '', 'nothing but quotes'],
  ])('%j → %j (%s)', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives one text whether or not the places are kept', () => {
    const usual = fc.string({ unit: fc.constantFrom(...'азйёАЯЙЁazAZ09 «»"\'`^~-–\t\u0301') });
    fc.assert(fc.property(unicode, (text) => fold(text) === foldWithMap(text).text));
    fc.assert(fc.property(usual, (text) => fold(text) === foldWithMap(text).text));
  });

  it('does not care about case', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяabcxyzäéß «»-') });
    fc.assert(fc.property(letters, (text) => fold(text.toUpperCase()) === fold(text)));
  });
});

describe('the work of folding', () => {
  const foldBoth = (text: string) => () => {
    fold(text);
    foldWithMap(text);
  };

  it.each([
    ['ordinary words', 'Анна, an ordinary text. '],
    ['a character that becomes eighteen', '\ufdfa'],
    ['spaces', ' \u00a0'],
    ['marks on one letter', '\u0301\u0323'],
    ['emoji', '😀 '],
    ['what is left out', '\u200b«'],
  ])('grows as the text does: %s', (_of, part) => {
    const work = (times: number) => stringWork(foldBoth(`a${part.repeat(times)}`));
    const some = work(1000);
    expect(some).toBeGreaterThan(0);
    expect(work(8000)).toBeLessThan(12 * some);
  });

  it('grows as any text does', () => {
    const part = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom(...' \u0301\ufdfaая«'),
      ),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(part, (text) => {
        const work = (times: number) => stringWork(foldBoth(text.repeat(times)));
        expect(work(800)).toBeLessThan(12 * work(100) + 100_000);
      }),
    );
  });
});

describe('foldWithMap', () => {
  it.each([
    ['ООО «Вокзал»', 'вокзал', 'Вокзал'],
    ['Вок\u00adзал\u200b', 'вокзал', 'Вок\u00adзал'],
    ['Каре\u0301нина', 'каре', 'Каре\u0301'],
    ['straße 5', 'ss', 'ß'],
    ['Анна   Каренина', 'а к', 'а   К'],
    ['😀 Анна', 'анна', 'Анна'],
  ])('in %j finds %j as %j', (text, needle, original) => {
    const folded = foldWithMap(text);
    const range = originalRange(folded, folded.text.indexOf(needle), needle.length);
    expect(range && text.slice(range.start, range.end)).toBe(original);
  });

  it('keeps places within the text and in order', () => {
    fc.assert(
      fc.property(unicode, (text) => {
        const { text: folded, starts, ends } = foldWithMap(text);
        expect(starts).toHaveLength(folded.length);
        expect(ends).toHaveLength(folded.length);
        starts.forEach((start, index) => {
          const end = ends[index] ?? -1;
          expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : (starts[index - 1] ?? 0));
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });

  it('gives no range outside the folded text', () => {
    const folded = foldWithMap('Анна');
    expect(originalRange(folded, 2, 3)).toBeNull();
    expect(originalRange(folded, 0, 0)).toBeNull();
    expect(originalRange(folded, -1, 1)).toBeNull();
  });
});
