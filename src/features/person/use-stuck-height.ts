import { useEffect } from 'react';

/**
 * Calls back with how high the parts are that stick at the top of a person's page, whenever that changes. Chosen contacts make
 * more lines of the filter, and the history has none.
 *
 * @returns how to stop.
 */
export function observeStuckHeight(onHeight: (height: string) => void): () => void {
  const parts = document.querySelectorAll<HTMLElement>('.person-header, .filter-bar');
  const observer = new ResizeObserver(() => {
    onHeight(`${[...parts].reduce((sum, part) => sum + part.offsetHeight, 0)}px`);
  });
  for (const part of parts) observer.observe(part);
  return () => observer.disconnect();
}

/** For the style sheet: what gets the focus must not go below these parts. */
export function useStuckHeight(hasRecords: boolean): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const stop = observeStuckHeight((height) => style.setProperty('--stuck-height', height));
    return () => {
      stop();
      style.removeProperty('--stuck-height');
    };
  }, [hasRecords]);
}
