import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitRuns, digitsIn } from './digit-runs.ts';

describe('digitRuns', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['нет', []],
    ['8 (916) 123-45-67', ['89161234567']],
    ['тел. +7\u00a0916\u2011123, доб. 5', ['7916123', '5']],
    ['916\n123', ['916', '123']],
    ['(5) кв. 12', ['5', '12']],
    ['8\u200b9', ['89']],
  ])('in %j are %j', (text, runs) => {
    expect(digitsIn(text)).toEqual(runs);
    expect(digitRuns(text).map(({ digits }) => digits)).toEqual(runs);
  });

  it('knows where each digit stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0189 ()-.,ж\n😀') }), (text) => {
        const runs = digitRuns(text);
        expect(runs.map(({ digits }) => digits)).toEqual(digitsIn(text));
        for (const { digits, indexes } of runs) {
          expect(indexes.map((index) => text.charAt(index)).join('')).toBe(digits);
        }
      }),
    );
  });
});
