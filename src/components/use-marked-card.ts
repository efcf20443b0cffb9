import { useEffect, useRef } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorId } from '#src/primitives/ids.ts';
import type { VisitorCard } from '#src/view-model/visitor-card.ts';
import { cardElementId, isMarked } from './grid-card.ts';
import { useAnnounce } from './live-region.tsx';
import { mayTakeFocus } from './may-take-focus.ts';

/**
 * Brings the record that the link was about into sight, focuses and announces it: once. `bringNear` is called until
 * a card that is not in the page yet has come into it.
 */
export function useMarkedCard(
  cards: readonly VisitorCard[],
  markedId: VisitorId | null,
  bringNear: ((index: number) => void) | null,
): void {
  const t = useText();
  const announce = useAnnounce();
  const done = useRef<VisitorId | null>(null);
  // After every drawing, for a windowed grid draws the card only when the window is near it.
  useEffect(() => {
    if (markedId === null || done.current === markedId) return;
    const index = cards.findIndex((card) => isMarked(card, markedId));
    const card = cards[index];
    const element = card && document.getElementById(cardElementId(card));
    if (card !== undefined && element == null) {
      bringNear?.(index);
      return;
    }
    done.current = markedId;
    if (element == null) return;
    bringIntoSight(element, 5);
    if (mayTakeFocus()) element.focus({ preventScroll: true });
    announce(t.person.marked(markedId));
  });
}

/** Cards on the way get their real height only when they are near the window, which moves the one looked for. */
function bringIntoSight(element: HTMLElement, frames: number): void {
  // Not scrollIntoView, which in a frame scrolls the page around it as well.
  const { top, bottom } = element.getBoundingClientRect();
  scrollBy({ top: (top + bottom - innerHeight) / 2 });
  if (frames > 0) requestAnimationFrame(() => bringIntoSight(element, frames - 1));
}
