import { useEffect } from 'react';
import type { HistoryState } from '#src/features/history/use-history.ts';

/**
 * Calls back with how high the parts are that stick at the top of a person's page, whenever that changes. In a narrow window the
 * name sticks, not its line; chosen contacts make more lines of the filter, and the history has its kinds in the filter's place.
 *
 * @returns how to stop.
 */
export function observeStuckHeight(onHeight: (height: string) => void): () => void {
  const parts = document.querySelectorAll<HTMLElement>(
    '.person-header, .person-header > h1, .filter-bar, .history__kinds',
  );
  const observer = new ResizeObserver(() => {
    const stuck = [...parts].filter((part) => getComputedStyle(part).position === 'sticky');
    onHeight(`${stuck.reduce((sum, part) => sum + part.offsetHeight, 0)}px`);
  });
  for (const part of parts) observer.observe(part);
  return () => observer.disconnect();
}

/** For the style sheet: what gets the focus must not go below these parts. `history`: its kinds come with it. */
export function useStuckHeight(hasRecords: boolean, history: HistoryState | null): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const stop = observeStuckHeight((height) => style.setProperty('--stuck-height', height));
    return () => {
      stop();
      style.removeProperty('--stuck-height');
    };
  }, [hasRecords, history]);
}
