import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { endOf, moveBetweenItems } from '#src/ui/arrow-keys.ts';
import { cardElementId } from './grid-card.ts';
import { focusInSight } from './use-marked-card.ts';

type ListFocusEvent = FocusEvent<HTMLUListElement>;

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
    onKeyDown: (event: KeyboardEvent<HTMLUListElement>): void => {
      const end = endOf(event);
      const card = end === null ? undefined : cards.at(end === 'first' ? 0 : -1);
      if (card === undefined) return moveBetweenItems(event);
      event.preventDefault();
      toFocus.current = cardElementId(card);
      setFocusedId(toFocus.current);
    },
    onFocus: ({ target }: ListFocusEvent): void => setFocusedId(target.closest('li')?.id ?? null),
    onBlur: ({ target, currentTarget, relatedTarget }: ListFocusEvent): void => {
      // When the whole window loses the focus, the element keeps it for later.
      const stays =
        relatedTarget === null ? document.activeElement === target : currentTarget.contains(relatedTarget);
      if (!stays) setFocusedId(null);
    },
  };
}
