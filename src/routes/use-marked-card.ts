import { useEffect, useRef } from 'react';
import { useAnnounce } from '#src/components/live-region.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorId } from '#src/primitives/ids.ts';
import { cardElementId } from '#src/components/grid-card.ts';
import type { VisitorCard } from '#src/view-model/visitor-card.ts';

/** Brings the record that the link was about into sight, focuses and announces it: once, when it is there. */
export function useMarkedCard(markedId: VisitorId | null, cards: readonly VisitorCard[]): void {
  const t = useText();
  const announce = useAnnounce();
  const done = useRef<VisitorId | null>(null);
  useEffect(() => {
    if (markedId === null || done.current === markedId) return;
    const card = cards.find(({ visitorId }) => visitorId === markedId);
    const element = card && document.getElementById(cardElementId(card));
    if (element == null) return;
    done.current = markedId;
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
    announce(t.person.marked(markedId));
  }, [markedId, cards, announce, t]);
}
