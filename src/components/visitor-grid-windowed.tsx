import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import { moveBetweenItems } from './arrow-keys.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useMarkedCard } from './use-marked-card.ts';
import { usePrinting } from './use-printing.ts';
import { VisitorCardView } from './visitor-card-view.tsx';
import { cardElementId, isMarked, type VisitorGridProps } from './grid-card.ts';

const GAP = 12;
const NARROWEST = 320;
const USUAL_HEIGHT = 190;

type Item = { readonly index: number; readonly style: CSSProperties };

/** The same grid for very many records: only what is near the window stands in the page; on paper, everything. */
export function WindowedVisitorGrid({ cards, markedId, readPhone, query, More }: VisitorGridProps) {
  const t = useText();
  const ref = useRef<HTMLUListElement>(null);
  const printing = usePrinting();
  const { width, top } = usePlace(ref);
  const lanes = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const marked = cards.findIndex((card) => isMarked(card, markedId));
  const virtualizer = useWindowVirtualizer({
    count: cards.length,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => cards[index]?.key ?? index,
    lanes,
    gap: GAP,
    overscan: 2 * lanes,
    scrollMargin: top,
    // The marked record always stands in the page, so that it can be scrolled to.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return marked === -1 || indexes.includes(marked)
        ? indexes
        : [...indexes, marked].toSorted((a, b) => a - b);
    },
  });
  useMarkedCard(
    cards,
    markedId,
    width === 0 ? null : (index) => virtualizer.scrollToIndex(index, { align: 'center' }),
  );
  const laneWidth = (width - GAP * (lanes - 1)) / lanes;
  const items: readonly Item[] = printing
    ? cards.map((_, index) => ({ index, style: {} }))
    : virtualizer.getVirtualItems().map(({ index, lane, start }) => ({
        index,
        style: {
          position: 'absolute',
          insetBlockStart: 0,
          insetInlineStart: lane * (laneWidth + GAP),
          inlineSize: laneWidth,
          transform: `translateY(${start - top}px)`,
        },
      }));
  return (
    // Arrow keys go between the items, which are reached by Tab like any group of controls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={ref}
      role="list"
      aria-label={t.person.visitors}
      onKeyDown={moveBetweenItems}
      className={printing ? 'card-grid' : undefined}
      style={printing ? {} : { position: 'relative', height: virtualizer.getTotalSize() }}
    >
      {items.map(({ index, style }) => {
        const card = cards[index];
        if (card === undefined) return null;
        return (
          <li
            key={card.key}
            ref={printing ? undefined : virtualizer.measureElement}
            data-index={index}
            id={cardElementId(card)}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- See the list.
            tabIndex={index === 0 ? 0 : -1}
            aria-setsize={cards.length}
            aria-posinset={index + 1}
            aria-current={isMarked(card, markedId) || undefined}
            style={style}
          >
            <VisitorCardView
              card={card}
              marked={isMarked(card, markedId)}
              readPhone={readPhone}
              query={query}
              More={More}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** The list's own width, and where it begins in the document, in px. */
function usePlace(ref: React.RefObject<HTMLElement | null>): { width: number; top: number } {
  const [place, setPlace] = useState({ width: 0, top: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { width, top } = element.getBoundingClientRect();
      setPlace({ width, top: Math.round(top + scrollY) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [ref]);
  return place;
}
