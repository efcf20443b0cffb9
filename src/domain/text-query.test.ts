import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyCharacter, expectAll } from './testing/properties.ts';
import { findRanges, matchesQuery, parseQuery } from './text-query.ts';

const marked = (text: string, query: string): readonly string[] =>
  findRanges(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end));

it.each<[string, string, readonly string[]]>([
  ['Анна Каренина', 'н', ['нн', 'н', 'н']],
  ['Анна Каренина', 'кар анна', ['Анна', 'Кар']],
  ['Анна Каренина', ' ', []],
  ['Анна Каренина', 'анна нна', ['Анна']],
  ['Семён', 'семен', ['Семён']],
  ['ООО «Вокзал»', '"вокзал"', ['Вокзал']],
  ['a.b (c)', 'a.b (c)', ['a.b', '(c)']],
  ['+7 916 123 45 67', '8 (916) 123-45-67', ['7 916 123 45 67']],
  ['+7 916 123 45 67', '45-67', ['45 67']],
  ['8-495-765-43-21 муж', '+7 495', ['8-495']],
  ['+7 916 123 45 67', '8 916 123 45 68', []],
  ['кв. 5, дом 8', '8 916 123 45 67', []],
  ['кв. 5 под. 12', '12 5', ['5', '12']],
  ['тел. 916\n123', '916123', []],
  ['8\u200b916', '8916', ['8\u200b916']],
])('findRanges in %j by %j marks %j', (text, query, expected) => {
  expect(marked(text, query)).toEqual(expected);
});

it('findRanges marks at most a hundred matches', () => {
  expect(marked('e '.repeat(20_000), 'e')).toHaveLength(100);
});

it.each([
  ['анна Анна АННА', 1],
  ['e '.repeat(3900), 1],
  ['анна 916 анна 916', 2],
  ['8 (916) 555 55 55', 1],
  ['"«»', 0],
])('parseQuery has each term of %j once', (text, terms) => expect(parseQuery(text)).toHaveLength(terms));

it('parseQuery limits the number of terms', () => {
  const piece = fc.oneof(
    fc.constantFrom('e', '1', '12', '\ufdfa', '+', ' '),
    fc.string({ unit: anyCharacter }),
  );
  expectAll(fc.array(piece, { maxLength: 100 }), (pieces) => {
    const query = parseQuery(pieces.join(' '));
    expect(query.length).toBeLessThanOrEqual(20);
    expect(query.flat().every((patterns) => patterns.length <= 20)).toBe(true);
  });
});

it.each(['8916 ', '7 (', '7', '8 \u200b', '+7 '])(
  // Takes 10 ms. Where each position is tried to the end, it takes minutes, longer than a test may.
  'a query is looked for once in a very long text of %j',
  (piece) => expect(matchesQuery(piece.repeat(200_000), parseQuery('8 916 123 45 67 +7999'))).toBe(false),
);
