import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pullsOf } from './pack-cards.ts';

/** Where a browser puts the cards: rows are as high as what their cards fill of them, and a margin moves a card. */
function laidOut(heights: readonly number[], columns: number, gap: number, pulls: readonly number[]) {
  const tops: number[] = [];
  let row = 0;
  for (let from = 0; from < heights.length; from += columns) {
    const cards = heights.slice(from, from + columns).map((height, index) => {
      const top = row + (pulls[from + index] ?? 0);
      tops.push(top);
      return top + height;
    });
    row = Math.max(row, ...cards) + gap;
  }
  return tops;
}

describe('the columns of cards', () => {
  it.each([
    { heights: [], columns: 2, pulls: [] },
    { heights: [100], columns: 2, pulls: [0] },
    { heights: [100, 50, 30, 40], columns: 2, pulls: [0, 0, 0, -50] },
    // The third row begins below the first card, which is higher than two rows of the other column.
    { heights: [300, 50, 30, 40, 20, 60], columns: 2, pulls: [0, 0, 0, -250, 0, -240] },
    { heights: [100, 50, 30], columns: 1, pulls: [0, 0, 0] },
  ])('$heights in $columns', ({ heights, columns, pulls }) => {
    expect(pullsOf(heights, columns, 10)).toEqual(pulls);
  });

  it('each card stands right below the one above it in its column, none lower than in rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (heights, columns) => {
          const tops = laidOut(heights, columns, 12, pullsOf(heights, columns, 12));
          const inRows = laidOut(heights, columns, 12, []);
          for (const [index, top] of tops.entries()) {
            const above = index - columns;
            expect(top).toBe(above < 0 ? 0 : (tops[above] ?? 0) + (heights[above] ?? 0) + 12);
            expect(top).toBeLessThanOrEqual(inRows[index] ?? 0);
          }
        },
      ),
    );
  });

  it('a card that is added moves none of those before it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1 }), (heights) => {
        expect(pullsOf(heights, 3, 12).slice(0, -1)).toEqual(pullsOf(heights.slice(0, -1), 3, 12));
      }),
    );
  });
});
