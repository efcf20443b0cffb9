import { useLayoutEffect, useState, type RefObject } from 'react';

/** While `enabled`: how many columns a grid has, and where it begins in the document, in px. */
export function useGridPlace(
  grid: RefObject<HTMLElement | null>,
  enabled: boolean,
): { readonly columns: number; readonly top: number } {
  const [place, setPlace] = useState({ columns: 1, top: 0 });
  useLayoutEffect(() => {
    const element = grid.current;
    if (!enabled || element === null) return undefined;
    const measure = (): void => {
      const columns = getComputedStyle(element).gridTemplateColumns.split(' ').length;
      const top = Math.round(element.getBoundingClientRect().top + scrollY);
      setPlace((before) => (before.columns === columns && before.top === top ? before : { columns, top }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // What stands above the grid moves it.
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [grid, enabled]);
  return place;
}
