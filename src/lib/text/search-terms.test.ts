import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './search-terms.ts';

const needlesOf = (text: string): readonly string[] =>
  parseQuery(text)
    .flat(2)
    .map((needle) => needle.text);

describe('parseQuery', () => {
  it.each([
    ['анна Анна АННА', ['анна']],
    ['e '.repeat(3900), ['e']],
    // As one number, whose parts may be alike; else each part once.
    ['12 5 12', ['12 5 12', '12', '5']],
    ['8 (916) 555 55 55', ['8 (916) 555 55 55']],
    ['анна 916 анна 916', ['анна', '916']],
  ])('looks for each thing in %j once', (text, needles) => {
    expect(needlesOf(text)).toEqual(needles);
  });

  it('looks for twenty words at most', () => {
    const words = Array.from({ length: 30 }, (_, index) => String.fromCodePoint(0x430 + index));
    expect(needlesOf(words.join(' '))).toEqual(words.slice(0, 20));
  });

  it('reads two hundred characters at most', () => {
    expect(needlesOf('я'.repeat(5000))).toEqual(['я'.repeat(200)]);
  });

  it('looks for little, whatever was asked for', () => {
    const piece = fc.oneof(
      fc.constantFrom('e', '1', '12', '\ufdfa', '+', ' '),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        const query = parseQuery(pieces.join(' '));
        expect(query.length).toBeLessThanOrEqual(20);
        expect(query.flat().every((needles) => needles.length <= 20)).toBe(true);
      }),
    );
  });
});
