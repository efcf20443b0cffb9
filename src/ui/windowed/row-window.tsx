import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import type { RowInWindow, RowSizes } from './rows-layout.ts';

/** The rows of a list that are near the window. */
export type RowsInWindow = {
  readonly rows: readonly RowInWindow[];
  /** The height of the list with all its rows, in px. */
  readonly height: number;
  /** The ref of each row's first item: its height is the row's. */
  readonly measure: (item: HTMLElement | null) => void;
};

export type RowWindowProps = {
  readonly list: RefObject<HTMLElement | null>;
  readonly rowCount: number;
  /** The id of a row's first element. A row keeps its measured height as long as it keeps its id. */
  readonly idOfRow: (row: number) => string;
  /** Where the list begins in the document, in px. */
  readonly top: number;
  /** Rows that stay in the page wherever the window is. */
  readonly keptRows: readonly number[];
  /** 'all': which rows are near the window cannot be known. */
  readonly onRows: (rows: RowsInWindow | 'all') => void;
  readonly sizes: RowSizes;
  /** Until this component has been loaded, all rows are in the page. */
  readonly wholeUntilLoaded: boolean;
};

/** Above and below the window, in px. */
const OVERSCAN = 350;

/** Draws nothing: reports the rows near the window. A component, because the virtualizer is a hook that is loaded later. */
export function RowWindow({ list, rowCount, idOfRow, top, keptRows, onRows, sizes }: RowWindowProps) {
  const [{ heightOf, usualHeight }] = useState(() => measureRows(list.current, sizes));
  // Memoised: the virtualizer recomputes its rows whenever the identity of a function changes.
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), ...keptRows])].toSorted((a, b) => a - b),
    [keptRows],
  );
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: rowCount,
    estimateSize: (row) => heightOf.get(idOfRow(row)) ?? usualHeight,
    getItemKey: idOfRow,
    gap: sizes.gap,
    overscan: Math.ceil(OVERSCAN / sizes.estimatedHeight),
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

/**
 * The heights, in px, of what is in the page already, by the ids of the elements: it stays where it is, and what somebody reads
 * does not move. Of other rows, the usual height is the best guess: on a phone they are higher.
 */
function measureRows(list: HTMLElement | null, { estimatedHeight }: RowSizes) {
  const items = [...(list?.children ?? [])].filter(({ id }) => id !== '');
  const heightOf = new Map(items.map((item) => [item.id, item.getBoundingClientRect().height]));
  const sum = [...heightOf.values()].reduce((total, height) => total + height, 0);
  // 0: the list is hidden.
  return sum === 0
    ? { heightOf: new Map<string, number>(), usualHeight: estimatedHeight }
    : { heightOf, usualHeight: sum / heightOf.size };
}
