import { useLayoutEffect, useRef, type MouseEventHandler, type RefObject } from 'react';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { scrollIntoSight, type Target } from '#src/ui/focus.ts';
import { useWindowedRows, type ListKind } from '#src/ui/windowed/use-windowed-rows.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import {
  recordElementId,
  CardItem,
  CardList,
  FIRST_CARDS,
  focusedCard,
  type CardProps,
} from './card-list.tsx';
import { MAX_PACKED, PACKED, packCards } from './pack-cards.ts';

/** Lengths are in px; the gap is that of `card-grid.css`. */
const CARDS: ListKind<VisitorRecord> = {
  idOf: recordElementId,
  gap: 12,
  estimatedHeight: 160,
  first: FIRST_CARDS,
};

type CardGridProps = CardProps & {
  readonly records: readonly VisitorRecord[];
  /** True above 500 records, whatever the filter leaves. */
  readonly virtualize: boolean;
  /** The record that the link was about. */
  readonly target: Target | null;
  readonly onReached: () => void;
  readonly onFollow: MouseEventHandler;
};

export function CardGrid({ records, virtualize, target, onReached, onFollow, ...props }: CardGridProps) {
  const list = useRef<HTMLUListElement>(null);
  const { drawn, spaceBelow, isWhole, listEvents, rowWindow } = useWindowedRows(CARDS, {
    list,
    items: records,
    virtualize,
    target,
    onReached,
  });
  const moreWord = useText().more.button;
  useLayoutEffect(() => {
    // The word that `card-more-frame.css` leaves room for.
    list.current?.style.setProperty('--more', `"${moreWord}"`);
  }, [moreWord]);
  const isPacked = isWhole && records.length <= MAX_PACKED;
  usePackedCards(list, records, isPacked);
  useFocusInSight(isWhole);
  return (
    <>
      {rowWindow}
      <CardList
        ref={list}
        onClick={onFollow}
        className={isPacked ? PACKED : isWhole ? 'card-grid' : 'card-grid card-grid--part'}
        style={isWhole ? undefined : { paddingBlockEnd: spaceBelow }}
        {...listEvents}
      >
        {drawn.map(({ item, isTabStop, position }) => (
          <CardItem key={item.key} {...props} record={item} isTabStop={isTabStop} position={position} />
        ))}
      </CardList>
    </>
  );
}

/** Packs the columns of a grid that has all its cards in the page, and again whenever one of them changes its size. */
function usePackedCards(
  list: RefObject<HTMLElement | null>,
  records: readonly VisitorRecord[],
  enabled: boolean,
): void {
  useLayoutEffect(() => {
    const grid = list.current;
    if (grid === null || !enabled) return undefined;
    // At once, though the observer will report every card: a scroll position is restored before that.
    let width = -1;
    let columnOf: readonly number[] = [];
    const pack = (): void => {
      if (width !== grid.offsetWidth) {
        width = grid.offsetWidth;
        columnOf = [];
        // A card in a column that there is no more would make one.
        for (const item of grid.children) item.removeAttribute('style');
      }
      // A card that is opened moves those below it, and none to another column.
      columnOf = packCards(grid, columnOf);
    };
    pack();
    const observer = new ResizeObserver(pack);
    // With another number of columns, the cards have another width.
    for (const item of grid.children) observer.observe(item);
    return () => observer.disconnect();
  }, [list, records, enabled]);
}

/** A moment after the rows near the window, all cards that a filter leaves are drawn and packed: the one with the focus moves far. */
function useFocusInSight(isWhole: boolean): void {
  useLayoutEffect(() => {
    const card = isWhole ? focusedCard() : null;
    if (card !== null) scrollIntoSight(card, { frames: 0 });
  }, [isWhole]);
}
