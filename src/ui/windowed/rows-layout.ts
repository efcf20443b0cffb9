// Which items of a list are in the page, and how much empty space replaces the others. Lengths are in px.

/** Of the rows of a list. */
export type RowSizes = {
  /** Between two rows. */
  readonly gap: number;
  /** Of a row that has not been measured yet. */
  readonly estimatedHeight: number;
};

/** A row near the window; `start` and `end` are measured from the top of the list. */
export type RowInWindow = { readonly index: number; readonly start: number; readonly end: number };

/** Neighbouring items that are in the page: from index `from` up to, not including, `to`. */
export type Span = {
  readonly from: number;
  readonly to: number;
  /** Empty space in place of the rows between this span and the one above it. */
  readonly spaceAbove: number;
};

export type RowsLayout = { readonly spans: readonly Span[]; readonly spaceBelow: number };

/** `count` of `total` items, from the first on. */
export function firstRowsLayout(
  count: number,
  total: number,
  columns: number,
  { gap, estimatedHeight }: RowSizes,
): RowsLayout {
  const rowsBelow = Math.ceil(Math.max(0, total - count) / columns);
  return {
    spans: [{ from: 0, to: Math.min(count, total), spaceAbove: 0 }],
    spaceBelow: rowsBelow * (estimatedHeight + gap),
  };
}

/** `height`: of the list with all its rows. */
export function rowsLayout(
  rows: readonly RowInWindow[],
  height: number,
  total: number,
  columns: number,
  { gap }: Pick<RowSizes, 'gap'>,
): RowsLayout {
  return {
    spans: rows.map(({ index, start }, at) => {
      const above = rows[at - 1];
      return {
        from: index * columns,
        to: Math.min((index + 1) * columns, total),
        spaceAbove: above === undefined ? start : start - above.end - gap,
      };
    }),
    spaceBelow: height - (rows.at(-1)?.end ?? 0),
  };
}

/** The rows of these items and the rows next to them: Tab and the arrow keys go on from an item to its neighbours. */
export function rowsAround(indices: readonly number[], total: number, columns: number): readonly number[] {
  const rowCount = Math.ceil(total / columns);
  return indices
    .map((index) => Math.floor(index / columns))
    .flatMap((row) => [row - 1, row, row + 1])
    .filter((row) => row >= 0 && row < rowCount);
}
/** Where an item of a list is, if not all items may be in the page. */
export type ItemPosition = {
  /** The index of its row. */
  readonly row: number;
  /** From 1, among all `count` items. */
  readonly inList: number;
  readonly count: number;
  /** Empty space in place of rows above its own, in px: the same for each item of a row. */
  readonly spaceAbove: number;
  /** Measures the row. */
  readonly ref: ((item: HTMLElement | null) => void) | undefined;
};

/** The attributes of a list item. */
export const positionAttributes = (position: ItemPosition | undefined) =>
  position && {
    ref: position.ref,
    'data-index': position.row,
    'aria-setsize': position.count,
    'aria-posinset': position.inList,
    style: position.spaceAbove === 0 ? undefined : { marginBlockStart: position.spaceAbove },
  };
