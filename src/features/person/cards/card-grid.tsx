import {
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type MouseEventHandler,
  type RefObject,
} from 'react';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { MAX_PRINTED, VIRTUALIZE_ABOVE } from '#src/model/many-records.ts';
import { usePrinting } from '#src/ui/hooks/use-printing.ts';
import { type FallbackProps, lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useFocusedCard, useFocusInSight, useMarkedCard, type ShownMark } from './card-focus.ts';
import { cardElementId, CardItem, CardList, isMarked, type CardProps } from './card-list.tsx';
import { firstCardsLayout, rowsAround, rowsLayout, wholeLayout } from './grid-layout.ts';
import type { RowsInWindow, RowWindowProps } from './row-window.tsx';
import { MOST_PACKED, PACKED } from './pack-cards.ts';
import { usePackedCards } from './use-packed-cards.ts';

// The virtualizer is heavy, and few people have so many records.
export const RowWindow = lazyWithRetry(
  async () => (await import('./row-window.tsx')).RowWindow,
  AllRowsIfFailed,
);

function AllRowsIfFailed({ onRows, failure }: RowWindowProps & FallbackProps) {
  const isFailed = failure !== null;
  useLayoutEffect(() => {
    if (isFailed) onRows('all');
  }, [isFailed, onRows]);
  return null;
}

type CardGridProps = CardProps &
  ShownMark & {
    readonly cards: readonly VisitorCard[];
    /** True above 500 records, whatever the filter leaves. */
    readonly virtualize: boolean;
    readonly onFollow: MouseEventHandler;
  };

/**
 * The cards. A virtualized grid has only the rows near the window in the page, with empty space in place of the others; and
 * the rows of the marked and of the focused card, so that Tab goes on from there.
 */
export function CardGrid({ cards, virtualize, onFollow, shownMark, onMarkShown, ...props }: CardGridProps) {
  const { markedId } = props;
  const list = useRef<HTMLUListElement>(null);
  const { columns, top } = useGridPlace(list, virtualize);
  const [inWindow, setInWindow] = useState<RowsInWindow | 'all' | null>(null);
  const { focusedId, ...focusEvents } = useFocusedCard(cards);
  const printing = usePrinting();
  const allFit = useAllFit(cards, virtualize);
  useMarkedCard(cards, markedId, { shownMark, onMarkShown });

  // Memoised: the virtualizer recomputes its rows whenever the identity of one of them changes.
  const keyOfRow = useCallback((row: number) => cards[row * columns]?.key ?? String(row), [cards, columns]);
  const keptRows = useMemo(() => {
    const kept = cards.flatMap((card, place) =>
      cardElementId(card) === focusedId || isMarked(card, markedId) ? [place] : [],
    );
    return rowsAround(kept, cards.length, columns);
  }, [cards, focusedId, markedId, columns]);

  const isWhole = allFit || printing || inWindow === 'all';
  const isPacked = isWhole && cards.length <= MOST_PACKED;
  usePackedCards(list, cards, isPacked);
  useFocusInSight(isWhole);
  const layout = isWhole
    ? wholeLayout(printing ? Math.min(cards.length, MAX_PRINTED) : cards.length)
    : inWindow === null
      ? firstCardsLayout(cards.length, columns)
      : rowsLayout(inWindow.rows, inWindow.height, cards.length, columns);
  const measure = isWhole ? undefined : inWindow?.measure;

  return (
    <>
      {!allFit && (
        <RowWindow
          rowCount={Math.ceil(cards.length / columns)}
          keyOfRow={keyOfRow}
          top={top}
          keptRows={keptRows}
          onRows={setInWindow}
        />
      )}
      <CardList
        ref={list}
        onClick={onFollow}
        className={isPacked ? PACKED : isWhole ? 'card-grid' : 'card-grid card-grid--part'}
        style={isWhole ? undefined : { paddingBlockEnd: layout.spaceBelow }}
        {...(virtualize ? focusEvents : undefined)}
      >
        {layout.spans.flatMap(({ from, to, spaceAbove }, span) =>
          cards.slice(from, to).map((card, index) => (
            <CardItem
              key={card.key}
              {...props}
              card={card}
              isTabStop={span === 0 && index === 0}
              place={
                virtualize
                  ? {
                      row: Math.floor(from / columns),
                      position: from + index + 1,
                      count: cards.length,
                      spaceAbove,
                      ref: index === 0 ? measure : undefined,
                    }
                  : undefined
              }
            />
          )),
        )}
      </CardList>
    </>
  );
}

/**
 * Whether all cards may be in the page. Of more than 500 records, those that a filter leaves are drawn near the window first,
 * and all of them, if they are at most 500, a moment later.
 */
export function useAllFit(cards: readonly VisitorCard[], virtualize: boolean): boolean {
  const [few, setFew] = useState<readonly VisitorCard[] | null>(null);
  useEffect(() => {
    if (!virtualize) return undefined;
    const timer = setTimeout(() => setFew(cards.length <= VIRTUALIZE_ABOVE ? cards : null));
    return () => clearTimeout(timer);
  }, [cards, virtualize]);
  // Not a transition: that goes before a deferred filter, and the next key would wait for all of these cards.
  const allDrawn = useDeferredValue(few) === cards;
  return !virtualize || allDrawn;
}

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
