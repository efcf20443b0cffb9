import { useEffect, useRef, type RefObject } from 'react';

/**
 * Tells the style sheet how high the parts are that stick at the top: what gets the focus must not go below them. Chosen contacts
 * make more lines of the filter, and the history has none.
 */
export function useStuckHeight(hasRecords: boolean): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const parts = page.current?.querySelectorAll<HTMLElement>('.person-header, .filter-bar') ?? [];
    const observer = new ResizeObserver(() => {
      const height = [...parts].reduce((sum, part) => sum + part.offsetHeight, 0);
      style.setProperty('--stuck-height', `${height}px`);
    });
    for (const part of parts) observer.observe(part);
    return () => {
      observer.disconnect();
      style.removeProperty('--stuck-height');
    };
  }, [hasRecords]);
  return page;
}
