import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect } from 'react';
import { GAP, type GridWindowProps, USUAL_HEIGHT } from './grid-rows.ts';

/** Draws nothing itself: tells a long grid which of its rows are near the window. */
export function GridWindow({ rowCount, keyOfRow, top, keptRows, onDraw }: GridWindowProps) {
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), ...keptRows])].toSorted((a, b) => a - b),
    [keptRows],
  );
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: rowCount,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: keyOfRow,
    gap: GAP,
    overscan: 2,
    scrollMargin: top,
    rangeExtractor,
  });
  const rows = virtualizer.getVirtualItems();
  const height = virtualizer.getTotalSize();
  const { measureElement } = virtualizer;
  useLayoutEffect(() => {
    // Before the window's size is known there are none.
    if (rows.length === 0) return;
    onDraw({
      rows: rows.map(({ index, start, end }) => ({ index, start: start - top, end: end - top })),
      height,
      measure: measureElement,
    });
  }, [rows, height, top, measureElement, onDraw]);
  return null;
}
