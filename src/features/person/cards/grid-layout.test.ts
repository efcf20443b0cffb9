import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ESTIMATED_ROW_HEIGHT,
  FIRST_CARDS,
  firstCardsLayout,
  GAP,
  rowsAround,
  rowsLayout,
  wholeLayout,
  type GridLayout,
} from './grid-layout.ts';

const ROW = ESTIMATED_ROW_HEIGHT + GAP;

/** The indices of the cards that are in the page. */
const placesIn = ({ spans }: GridLayout): readonly number[] =>
  spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));

it('wholeLayout has all cards and no empty space', () => {
  const layout = wholeLayout(5);
  expect(placesIn(layout)).toEqual([0, 1, 2, 3, 4]);
  expect(layout.spaceBelow).toBe(0);
});

describe('firstCardsLayout', () => {
  it.each([
    [501, 3, 157 * ROW],
    [FIRST_CARDS + 1, 3, ROW],
    [FIRST_CARDS, 3, 0],
    [4, 3, 0],
  ])('of %i cards in %i columns, leaves %i px for those that are not drawn', (count, columns, spaceBelow) => {
    const layout = firstCardsLayout(count, columns);
    expect(placesIn(layout)).toHaveLength(Math.min(count, FIRST_CARDS));
    expect(layout.spaceBelow).toBe(spaceBelow);
  });
});

describe('rowsLayout', () => {
  /** Rows of the estimated height. */
  const row = (index: number) => ({ index, start: index * ROW, end: index * ROW + ESTIMATED_ROW_HEIGHT });
  const heightOf = (rowCount: number): number => rowCount * ROW - GAP;

  it('puts empty space in place of the rows above, between and below', () => {
    expect(rowsLayout([row(2), row(3), row(6)], heightOf(9), 26, 3)).toEqual({
      spans: [
        { from: 6, to: 9, spaceAbove: 2 * ROW },
        { from: 9, to: 12, spaceAbove: 0 },
        { from: 18, to: 21, spaceAbove: 2 * ROW },
      ],
      spaceBelow: 2 * ROW,
    });
  });

  it('ends with the last card, also in a row that is not full', () => {
    expect(placesIn(rowsLayout([row(8)], heightOf(9), 26, 3))).toEqual([24, 25]);
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
        const { spans, spaceBelow } = rowsLayout(rows, height, heights.length, 1);
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
