// Which cards of a grid are in the page, and how much empty space stands for the others. Lengths are in px.

/** Between rows and columns, as in `card-grid.css`. */
export const GAP = 12;
/** The height of a row that has not been measured yet. */
export const ESTIMATED_ROW_HEIGHT = 160;
/** Drawn before the rows near the window are known: more cards than any screen shows. */
export const FIRST_CARDS = 30;

/** A row near the window; `start` and `end` are measured from the top of the grid. */
export type GridRow = { readonly index: number; readonly start: number; readonly end: number };

/** Neighbouring cards that are in the page: from index `from` up to, not including, `to`. */
export type Span = {
  readonly from: number;
  readonly to: number;
  /** Empty space in place of the rows between this span and the one above it. */
  readonly spaceAbove: number;
};

export type GridLayout = { readonly spans: readonly Span[]; readonly spaceBelow: number };

export const wholeLayout = (count: number): GridLayout => ({
  spans: [{ from: 0, to: count, spaceAbove: 0 }],
  spaceBelow: 0,
});

/** Of the rows of a grid. */
export type RowSizes = { readonly gap: number; readonly estimatedHeight: number };
export const CARD_ROWS: RowSizes = { gap: GAP, estimatedHeight: ESTIMATED_ROW_HEIGHT };

export function firstCardsLayout(
  count: number,
  columns: number,
  { gap, estimatedHeight }: RowSizes = CARD_ROWS,
): GridLayout {
  const rowsBelow = Math.ceil(Math.max(0, count - FIRST_CARDS) / columns);
  return {
    spans: [{ from: 0, to: Math.min(FIRST_CARDS, count), spaceAbove: 0 }],
    spaceBelow: rowsBelow * (estimatedHeight + gap),
  };
}

/** `height`: of the grid with all its rows. */
export function rowsLayout(
  rows: readonly GridRow[],
  height: number,
  count: number,
  columns: number,
  { gap }: Pick<RowSizes, 'gap'> = CARD_ROWS,
): GridLayout {
  return {
    spans: rows.map(({ index, start }, place) => {
      const above = rows[place - 1];
      return {
        from: index * columns,
        to: Math.min((index + 1) * columns, count),
        spaceAbove: above === undefined ? start : start - above.end - gap,
      };
    }),
    spaceBelow: height - (rows.at(-1)?.end ?? 0),
  };
}

/** The rows of these cards and the rows next to them: Tab and the arrow keys go on from a card to its neighbours. */
export function rowsAround(places: readonly number[], count: number, columns: number): readonly number[] {
  const rowCount = Math.ceil(count / columns);
  return places
    .map((place) => Math.floor(place / columns))
    .flatMap((row) => [row - 1, row, row + 1])
    .filter((row) => row >= 0 && row < rowCount);
}
