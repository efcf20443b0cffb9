import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import { endOf, moveBetweenItems } from '#src/ui/arrow-keys.ts';
import { isTyping, mayTakeFocus } from '#src/ui/hooks/may-take-focus.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { cardAround, cardElementId, focusedCard, isMarked } from './card-list.tsx';

/** Outlives the grid and the table: a change from one to the other leaves the agent where they are. */
export type ShownMark = {
  /** The marked record that was scrolled to last. */
  readonly shownMark: VisitorId | null;
  readonly onMarkShown: (id: VisitorId) => void;
};

/** Scrolls to the record that the link was about, focuses and announces it: once, as soon as it is in the page. */
export function useMarkedCard(
  cards: readonly VisitorCard[],
  markedId: VisitorId | null,
  { shownMark, onMarkShown }: ShownMark,
): void {
  const t = useText();
  const announce = useAnnounce();
  const stopAnnouncing = useRef(() => {});
  useEffect(() => () => stopAnnouncing.current(), []);
  // After every drawing: a virtualized grid puts the card into the page a moment later.
  useEffect(() => {
    if (markedId === null || shownMark === markedId) return;
    const card = cards.find((each) => isMarked(each, markedId));
    const element = card && document.getElementById(cardElementId(card));
    if (card !== undefined && element == null) return;
    onMarkShown(markedId);
    if (element == null) return;
    // Scrolling takes the field in the app bar out of sight.
    if (!isTyping()) focusInSight(element);
    stopAnnouncing.current = announce(t.person.marked(markedId));
  });
}

type ListFocusEvent = FocusEvent<HTMLElement>;

/** The card with the focus, in a list that does not have all of its cards in the page. Home and End bring theirs into it. */
export function useFocusedCard(cards: readonly VisitorCard[]) {
  /** The id of the element that has the focus, or will have it. */
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const toFocus = useRef<string | null>(null);
  // After every drawing: the card is put into the page one or two drawings after the key.
  useEffect(() => {
    const element = toFocus.current === null ? null : document.getElementById(toFocus.current);
    if (element === null) return;
    toFocus.current = null;
    focusInSight(element);
  });

  return {
    focusedId,
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      const end = endOf(event);
      const card = end === null ? undefined : cards.at(end === 'first' ? 0 : -1);
      if (card === undefined) return moveBetweenItems(event);
      event.preventDefault();
      toFocus.current = cardElementId(card);
      setFocusedId(toFocus.current);
    },
    onFocus: ({ target }: ListFocusEvent): void => setFocusedId(cardAround(target)?.id ?? null),
    onBlur: ({ target, currentTarget, relatedTarget }: ListFocusEvent): void => {
      // When the whole window loses the focus, the element keeps it for later.
      const stays =
        relatedTarget === null ? document.activeElement === target : currentTarget.contains(relatedTarget);
      if (!stays) setFocusedId(null);
    },
  };
}

/** Focuses a card and, if it is not in sight, scrolls it into the middle of the window. */
function focusInSight(element: HTMLElement): void {
  scrollToMiddle(element, 5);
  if (mayTakeFocus()) element.focus({ preventScroll: true });
}

/** A moment after the rows near the window, all cards that a filter leaves are drawn and packed: the one with the focus moves far. */
export function useFocusInSight(isWhole: boolean): void {
  useLayoutEffect(() => {
    const card = isWhole ? focusedCard() : null;
    if (card !== null) scrollToMiddle(card, 0);
  }, [isWhole]);
}

/** Again in the next frames: cards get their real height only near the window, and that moves the wanted one. */
function scrollToMiddle(element: Element, frames: number): void {
  // Not scrollIntoView: in a frame, it would also scroll the page around the frame.
  const { top, bottom } = element.getBoundingClientRect();
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  // What sticks there; "auto" where nothing does.
  const isInSight =
    top >= (parseFloat(scrollPaddingTop) || 0) &&
    bottom <= innerHeight - (parseFloat(scrollPaddingBottom) || 0);
  if (!isInSight) scrollBy({ top: (top + bottom - innerHeight) / 2 });
  if (frames > 0) requestAnimationFrame(() => scrollToMiddle(element, frames - 1));
}
