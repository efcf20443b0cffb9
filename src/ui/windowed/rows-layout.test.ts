import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRowsLayout, rowsAround, rowsLayout, type RowsLayout } from './rows-layout.ts';

const GAP = 12;
const HEIGHT = 160;
const ROW = HEIGHT + GAP;
const sizes = { gap: GAP, estimatedHeight: HEIGHT };

/** The indices of the items that are in the page. */
const itemsIn = ({ spans }: RowsLayout): readonly number[] =>
  spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));

describe('firstRowsLayout', () => {
  it.each([
    [501, 3, 157 * ROW],
    [31, 3, ROW],
    [30, 3, 0],
    [4, 3, 0],
  ])('of %i items in %i columns, leaves %i px for those that are not drawn', (total, columns, spaceBelow) => {
    const layout = firstRowsLayout(30, total, columns, sizes);
    expect(itemsIn(layout)).toEqual(Array.from({ length: Math.min(total, 30) }, (_, index) => index));
    expect(layout.spaceBelow).toBe(spaceBelow);
  });
});

describe('rowsLayout', () => {
  /** Rows of the estimated height. */
  const row = (index: number) => ({ index, start: index * ROW, end: index * ROW + HEIGHT });
  const heightOf = (rowCount: number): number => rowCount * ROW - GAP;

  it('puts empty space in place of the rows above, between and below', () => {
    expect(rowsLayout([row(2), row(3), row(6)], heightOf(9), 26, 3, sizes)).toEqual({
      spans: [
        { from: 6, to: 9, spaceAbove: 2 * ROW },
        { from: 9, to: 12, spaceAbove: 0 },
        { from: 18, to: 21, spaceAbove: 2 * ROW },
      ],
      spaceBelow: 2 * ROW,
    });
  });

  it('ends with the last card, also in a row that is not full', () => {
    expect(itemsIn(rowsLayout([row(8)], heightOf(9), 26, 3, sizes))).toEqual([24, 25]);
  });

  it('is as high as the grid with all its rows, whichever are drawn and however high they are', () => {
    const anyGrid = fc.record({
      heights: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 }),
      drawn: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    });
    fc.assert(
      fc.property(anyGrid, ({ heights, drawn }) => {
        let top = 0;
        const all = heights.map((height, index) => {
          const start = top;
          top += height + GAP;
          return { index, start, end: start + height };
        });
        const height = top - GAP;
        const rows = all.filter(({ index }) => drawn[index] === true);
        const { spans, spaceBelow } = rowsLayout(rows, height, heights.length, 1, sizes);
        const inPage = rows.reduce((sum, { start, end }) => sum + end - start, 0);
        const gaps = Math.max(0, rows.length - 1) * GAP;
        const space = spans.reduce((sum, { spaceAbove }) => sum + spaceAbove, spaceBelow);
        expect(inPage + gaps + space).toBe(height);
      }),
    );
  });
});

describe('rowsAround', () => {
  it.each<[string, readonly number[], readonly number[]]>([
    ['no card', [], []],
    ['a card in the middle', [13], [3, 4, 5]],
    ['the first card', [0], [0, 1]],
    ['the last card, in a row that is not full', [25], [7, 8]],
    ['two cards', [0, 25], [0, 1, 7, 8]],
  ])('of %s', (_title, places, rows) => {
    expect(rowsAround(places, 26, 3)).toEqual(rows);
  });
});
