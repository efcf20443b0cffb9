import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedPositions } from './pack-cards.ts';

const GAP = 10;
const packed = (heights: readonly number[], columns: number, kept: readonly number[] = []) =>
  packedPositions(heights, columns, GAP, kept);

/** Where a browser puts the cards: each has a row, as high as what it fills of it, and a margin moves it. */
function laidOut(heights: readonly number[], positions: ReturnType<typeof packedPositions>) {
  let row = 0;
  const tops = positions.map(({ pull }, index) => {
    const top = row + pull;
    row += Math.max(0, (heights[index] ?? 0) + pull);
    return top;
  });
  return { tops, height: row };
}

const someHeights = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 });
const someColumns = fc.integer({ min: 1, max: 4 });

describe('the columns of cards', () => {
  it.each([
    { heights: [], columns: 2, columnOf: [] },
    { heights: [100, 50, 30, 40], columns: 2, columnOf: [0, 1, 1, 1] },
    { heights: [300, 50, 30, 40, 20, 60], columns: 2, columnOf: [0, 1, 1, 1, 1, 1] },
    { heights: [100, 100, 100], columns: 2, columnOf: [0, 1, 0] },
    { heights: [100, 50, 30], columns: 1, columnOf: [0, 0, 0] },
  ])('$heights in $columns', ({ heights, columns, columnOf }) => {
    expect(packed(heights, columns).map(({ column }) => column)).toEqual(columnOf);
  });

  it('each card is right below its column, which was the shortest; none begins above one before it', () => {
    fc.assert(
      fc.property(someHeights, someColumns, (heights, columns) => {
        const positions = packed(heights, columns);
        const { tops, height } = laidOut(heights, positions);
        const ends = Array.from({ length: columns }, () => 0);
        for (const [index, { column }] of positions.entries()) {
          expect(tops[index]).toBe(Math.min(...ends));
          expect(tops[index]).toBe(ends[column]);
          expect(tops[index]).toBeGreaterThanOrEqual(tops[index - 1] ?? 0);
          ends[column] = (tops[index] ?? 0) + (heights[index] ?? 0) + GAP;
        }
        expect(height).toBe(Math.max(...ends) - GAP);
      }),
    );
  });

  it('a card that is added moves none of those before it, and one that grows changes no column', () => {
    fc.assert(
      fc.property(someHeights, someColumns, fc.nat(), (heights, columns, at) => {
        const positions = packed(heights, columns);
        expect(positions.slice(0, -1)).toEqual(packed(heights.slice(0, -1), columns));
        const columnOf = positions.map(({ column }) => column);
        const grown = heights.map((height, index) => (index === at % heights.length ? height + 99 : height));
        const after = packed(grown, columns, columnOf);
        expect(after.map(({ column }) => column)).toEqual(columnOf);
        expect(laidOut(grown, after).tops.slice(0, (at % heights.length) + 1)).toEqual(
          laidOut(heights, positions).tops.slice(0, (at % heights.length) + 1),
        );
      }),
    );
  });
});
