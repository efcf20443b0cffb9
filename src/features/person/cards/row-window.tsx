import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect } from 'react';
import { CARD_ROWS, type GridRow, type RowSizes } from './grid-layout.ts';

/** The rows of a grid that are near the window. */
export type RowsInWindow = {
  readonly rows: readonly GridRow[];
  /** The height of the grid with all its rows, in px. */
  readonly height: number;
  /** The ref of each row's first card: its height is the row's. */
  readonly measure: (card: HTMLElement | null) => void;
};

export type RowWindowProps = {
  readonly rowCount: number;
  /** A row keeps its measured height as long as it keeps its key. */
  readonly keyOfRow: (row: number) => string;
  /** Where the grid begins in the document, in px. */
  readonly top: number;
  /** Rows that stay in the page wherever the window is. */
  readonly keptRows: readonly number[];
  /** 'all': which rows are near the window cannot be known. */
  readonly onRows: (rows: RowsInWindow | 'all') => void;
  readonly sizes?: RowSizes;
};

/** Draws nothing: reports the rows near the window. A component, because the virtualizer is a hook that is loaded later. */
export function RowWindow({ rowCount, keyOfRow, top, keptRows, onRows, sizes = CARD_ROWS }: RowWindowProps) {
  // Memoised: the virtualizer recomputes its rows whenever the function's identity changes.
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), ...keptRows])].toSorted((a, b) => a - b),
    [keptRows],
  );
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: rowCount,
    estimateSize: () => sizes.estimatedHeight,
    getItemKey: keyOfRow,
    gap: sizes.gap,
    overscan: 2,
    scrollMargin: top,
    rangeExtractor,
  });
  const rows = virtualizer.getVirtualItems();
  const height = virtualizer.getTotalSize();
  const { measureElement } = virtualizer;
  useLayoutEffect(() => {
    // There are none until the window has been measured.
    if (rows.length === 0) return;
    onRows({
      rows: rows.map(({ index, start, end }) => ({ index, start: start - top, end: end - top })),
      height,
      measure: measureElement,
    });
  }, [rows, height, top, measureElement, onRows]);
  return null;
}
