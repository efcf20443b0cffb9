import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesQuery, parseQuery } from './text-query.ts';

it.each([
  ['анна Анна АННА', 1],
  ['e '.repeat(3900), 1],
  ['анна 916 анна 916', 2],
  ['8 (916) 555 55 55', 1],
  ['"«»', 0],
])('parseQuery has each term of %j once', (text, terms) => {
  expect(parseQuery(text)).toHaveLength(terms);
});

it('parseQuery limits the number of terms', () => {
  const piece = fc.oneof(fc.constantFrom('e', '1', '12', '\ufdfa', '+', ' '), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 100 }), (pieces) => {
      const query = parseQuery(pieces.join(' '));
      expect(query.length).toBeLessThanOrEqual(20);
      expect(query.flat().every((patterns) => patterns.length <= 20)).toBe(true);
    }),
  );
});

it.each(['8916 ', '7 (', '7', '8 \u200b', '+7 '])(
  'a query in a very long text of %j is found quickly, or not at all',
  (piece) => {
    const text = piece.repeat(20_000);
    const start = performance.now();
    matchesQuery(text, parseQuery('8 916 123 45 67 +7999'));
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
