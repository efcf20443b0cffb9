import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRanges } from './match-ranges.ts';
import { parseQuery } from './search-terms.ts';

const marked = (text: string, query: string): readonly string[] =>
  matchRanges(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end));

describe('matchRanges', () => {
  it.each<[string, string, readonly string[]]>([
    ['Анна Каренина', '', []],
    ['', 'анна', []],
    ['Анна Каренина', 'ан', ['Ан']],
    ['Анна Каренина', 'н', ['нн', 'н', 'н']],
    ['Анна Каренина', 'кар анна', ['Анна', 'Кар']],
    ['Анна Каренина', 'анна нна', ['Анна']],
    ['Семён', 'семен', ['Семён']],
    ['ООО «Вокзал»', '"вокзал"', ['Вокзал']],
    ['Каре\u0301нина', 'кар ен', ['Каре\u0301н']],
    ['straße', 'ss', ['ß']],
    ['+7 916 123 45 67', '8916123', ['7 916 123']],
    ['+7 916 123 45 67', '8 (916) 123-45-67', ['7 916 123 45 67']],
    ['+7 916 123 45 67', '+7 916', ['+7 916']],
    ['+7 916 123 45 67', '45-67', ['45 67']],
    ['8-495-765-43-21 муж', '+7 495', ['8-495']],
    ['+7 916 123 45 67', '8 916 123 45 68', []],
    ['кв. 5, дом 8', '8 916 123 45 67', []],
    ['кв. 5 под. 12', '12 5', ['5', '12']],
    ['6152759362', '2759', ['2759']],
    ['тел. 916\n123', '916123', []],
    ['😀 Анна', 'анна', ['Анна']],
  ])('in %j by %j marks %j', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it.each([
    ['e ', 'e'],
    ['916 ', '916'],
    ['916\n', '916 123'],
    ['e', 'e ee eee'],
  ])('of very many places in %j by %j marks the first', (part, query) => {
    const ranges = matchRanges(part.repeat(20_000), parseQuery(query));
    expect(ranges.length).toBeGreaterThan(0);
    expect(ranges.length).toBeLessThanOrEqual(200);
    expect(ranges[0]?.start).toBe(0);
  });

  it('knows the first place of each thing that is looked for', () => {
    const firsts = matchRanges('анна, 916, Анна, долли, 916, долли', parseQuery('долли анна 916'));
    expect(firsts.map(({ first }) => first)).toEqual([true, true, false, true, false, false]);
  });

  it('gives ranges within the text, in order, apart from each other', () => {
    const text = fc.string({ unit: fc.constantFrom(...'аАёйé\u0301 ß«»"+789()-.\n\u200b😀') });
    fc.assert(
      fc.property(text, text, (shown, query) => {
        let last = -1;
        for (const { start, end } of matchRanges(shown, parseQuery(query))) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(shown.length);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
