import { useEffect, useRef } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { cardElementId, isMarked } from './grid-card.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { mayTakeFocus } from '#src/ui/hooks/may-take-focus.ts';

/** Brings the record that the link was about into sight, focuses and announces it: once, when it stands in the page. */
export function useMarkedCard(cards: readonly VisitorCard[], markedId: VisitorId | null): void {
  const t = useText();
  const announce = useAnnounce();
  const done = useRef<VisitorId | null>(null);
  const takeBack = useRef(() => {});
  useEffect(() => () => takeBack.current(), []);
  // After every drawing, for of very many cards this one is drawn a moment later.
  useEffect(() => {
    if (markedId === null || done.current === markedId) return;
    const card = cards.find((each) => isMarked(each, markedId));
    const element = card && document.getElementById(cardElementId(card));
    if (card !== undefined && element == null) return;
    done.current = markedId;
    if (element == null) return;
    focusInSight(element);
    takeBack.current = announce(t.person.marked(markedId));
  });
}

/** Focuses a card and shows it in the middle of the window. */
export function focusInSight(element: HTMLElement): void {
  bringIntoSight(element, 5);
  if (mayTakeFocus()) element.focus({ preventScroll: true });
}

/** Cards on the way get their real height only when they are near the window, which moves the one looked for. */
function bringIntoSight(element: HTMLElement, frames: number): void {
  // Not scrollIntoView, which in a frame scrolls the page around it as well.
  const { top, bottom } = element.getBoundingClientRect();
  scrollBy({ top: (top + bottom - innerHeight) / 2 });
  if (frames > 0) requestAnimationFrame(() => bringIntoSight(element, frames - 1));
}
