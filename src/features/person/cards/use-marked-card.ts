import { useEffect, useRef } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { cardElementId, isMarked } from './grid-card.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { mayTakeFocus } from '#src/ui/hooks/may-take-focus.ts';

/** Scrolls to the record that the link was about, focuses and announces it: once, as soon as it is in the page. */
export function useMarkedCard(cards: readonly VisitorCard[], markedId: VisitorId | null): void {
  const t = useText();
  const announce = useAnnounce();
  const done = useRef<VisitorId | null>(null);
  const stopAnnouncing = useRef(() => {});
  useEffect(() => () => stopAnnouncing.current(), []);
  // After every drawing: a virtualized grid puts the card into the page a moment later.
  useEffect(() => {
    if (markedId === null || done.current === markedId) return;
    const card = cards.find((each) => isMarked(each, markedId));
    const element = card && document.getElementById(cardElementId(card));
    if (card !== undefined && element == null) return;
    done.current = markedId;
    if (element == null) return;
    focusInSight(element);
    stopAnnouncing.current = announce(t.person.marked(markedId));
  });
}

/** Focuses a card and scrolls it into the middle of the window. */
export function focusInSight(element: HTMLElement): void {
  scrollToMiddle(element, 5);
  if (mayTakeFocus()) element.focus({ preventScroll: true });
}

/** Again in the next frames: cards get their real height only near the window, and that moves the wanted one. */
function scrollToMiddle(element: HTMLElement, frames: number): void {
  // Not scrollIntoView: in a frame, it would also scroll the page around the frame.
  const { top, bottom } = element.getBoundingClientRect();
  scrollBy({ top: (top + bottom - innerHeight) / 2 });
  if (frames > 0) requestAnimationFrame(() => scrollToMiddle(element, frames - 1));
}
