import { useLayoutEffect, type RefObject } from 'react';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { packCards } from './pack-cards.ts';

/** Packs the columns of a grid that has all its cards in the page, and again whenever one of them changes its size. */
export function usePackedCards(
  list: RefObject<HTMLElement | null>,
  cards: readonly VisitorCard[],
  enabled: boolean,
): void {
  useLayoutEffect(() => {
    const grid = list.current;
    if (grid === null || !enabled) return undefined;
    // At once, though the observer will report every card: a scroll position is restored before that.
    packCards(grid);
    const observer = new ResizeObserver(() => packCards(grid));
    // With another number of columns, the cards have another width.
    for (const item of grid.children) observer.observe(item);
    return () => observer.disconnect();
  }, [list, cards, enabled]);
}
