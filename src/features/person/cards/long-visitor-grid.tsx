import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { VIRTUALIZE_ABOVE, MOST_ON_PAPER, type VisitorCard } from '#src/api/visitor-card.ts';
import { endOf, moveBetweenItems } from '#src/ui/arrow-keys.ts';
import { cardElementId, FIRST_CARDS, isMarked, type VisitorGridProps } from './grid-card.ts';
import { GridItem } from './grid-item.tsx';
import { GridWindow } from './grid-window.tsx';
import { type DrawnRows, GAP, USUAL_HEIGHT } from './grid-rows.ts';
import { focusInSight, useMarkedCard } from './use-marked-card.ts';
import { usePrinting } from '#src/ui/hooks/use-printing.ts';

/**
 * The grid for a person with many records. Only the rows near the window are in the page, with empty space in place of the
 * others. The rows of the marked card and of the focused one are always in the page, with the rows above and below them.
 * If the filter leaves few cards, all are in the page. For printing, the first thousand are.
 */
export function LongVisitorGrid({ cards, ...item }: Omit<VisitorGridProps, 'ofMany'>) {
  const { markedId } = item;
  const t = useText();
  const ref = useRef<HTMLUListElement>(null);
  const printing = usePrinting();
  const { columns, top } = usePlace(ref);
  const [drawn, setDrawn] = useState<DrawnRows | null>(null);
  /** The element that has the focus, or is to have it. */
  const [held, setHeld] = useState<string | null>(null);
  const toFocus = useRef<string | null>(null);
  useMarkedCard(cards, markedId);

  useEffect(() => {
    const card = toFocus.current === null ? null : document.getElementById(toFocus.current);
    if (card === null) return;
    toFocus.current = null;
    focusInSight(card);
  });

  const rowCount = Math.ceil(cards.length / columns);
  const keyOfRow = useCallback((row: number) => cards[row * columns]?.key ?? String(row), [cards, columns]);
  const keptRows = useMemo(() => {
    const kept = cards.flatMap((card, index) =>
      cardElementId(card) === held || isMarked(card, markedId) ? [Math.floor(index / columns)] : [],
    );
    return kept.flatMap((row) => [row - 1, row, row + 1]).filter((row) => row >= 0 && row < rowCount);
  }, [cards, held, markedId, columns, rowCount]);

  const isComplete = useComplete(cards);
  const isWhole = printing || isComplete;
  const spans = isWhole
    ? [{ from: 0, to: MOST_ON_PAPER, room: 0, measure: undefined }]
    : drawn === null
      ? [{ from: 0, to: FIRST_CARDS, room: 0, measure: undefined }]
      : drawn.rows.map(({ index, start }, place) => ({
          from: index * columns,
          to: Math.min((index + 1) * columns, cards.length),
          room: place === 0 ? start : start - (drawn.rows[place - 1]?.end ?? 0) - GAP,
          measure: drawn.measure,
        }));
  const roomAfter = isWhole
    ? 0
    : drawn === null
      ? Math.ceil((cards.length - FIRST_CARDS) / columns) * (USUAL_HEIGHT + GAP)
      : drawn.height - (drawn.rows.at(-1)?.end ?? 0);

  return (
    <>
      {!isComplete && (
        <GridWindow rowCount={rowCount} keyOfRow={keyOfRow} top={top} keptRows={keptRows} onDraw={setDrawn} />
      )}
      {/* Arrow keys go between the items, which are reached by Tab like any group of controls. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul
        ref={ref}
        role="list"
        aria-label={t.person.visitors}
        className={isWhole ? 'card-grid' : 'card-grid card-grid--part'}
        style={{ paddingBlockEnd: roomAfter }}
        onKeyDown={(event) => {
          const end = endOf(event);
          const card = end === null ? undefined : cards.at(end === 'first' ? 0 : -1);
          if (card === undefined) return moveBetweenItems(event);
          event.preventDefault();
          toFocus.current = cardElementId(card);
          setHeld(toFocus.current);
        }}
        onFocus={({ target }) => setHeld(target.closest('li')?.id ?? null)}
        onBlur={({ target, currentTarget, relatedTarget }) => {
          // When only the browser's window loses the focus, it stays where it is.
          const stays =
            relatedTarget === null
              ? document.activeElement === target
              : currentTarget.contains(relatedTarget);
          if (!stays) setHeld(null);
        }}
      >
        {spans.flatMap(({ from, to, room, measure }, span) =>
          cards.slice(from, to).map((card, place) => (
            <GridItem
              key={card.key}
              {...item}
              card={card}
              reached={span === 0 && place === 0}
              place={{
                ref: place === 0 ? measure : undefined,
                row: Math.floor(from / columns),
                position: from + place + 1,
                count: cards.length,
                room,
              }}
            />
          )),
        )}
      </ul>
    </>
  );
}

/** Few enough cards all stand in the page: a moment after those near the window, which must not wait for them. */
function useComplete(cards: readonly VisitorCard[]): boolean {
  const [few, setFew] = useState<readonly VisitorCard[] | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setFew(cards.length <= VIRTUALIZE_ABOVE ? cards : null));
    return () => clearTimeout(timer);
  }, [cards]);
  // Not a transition, which goes before a deferred filter: the cards of the next key would wait for all of these.
  return useDeferredValue(few) === cards;
}

/** How many columns the grid has, and where it begins in the document, in px. */
function usePlace(ref: React.RefObject<HTMLElement | null>): { columns: number; top: number } {
  const [place, setPlace] = useState({ columns: 1, top: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const columns = getComputedStyle(element).gridTemplateColumns.split(' ').length;
      const top = Math.round(element.getBoundingClientRect().top + scrollY);
      setPlace((before) => (before.columns === columns && before.top === top ? before : { columns, top }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [ref]);
  return place;
}
