import type { VisitorId } from '#src/lib/ids.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

/** The id of a card's list item in the page. */
export const cardElementId = (card: VisitorCard): string => `visitor-${card.key}`;

/** Whether the link was about this record. */
export const isMarked = (card: VisitorCard, markedId: VisitorId | null): boolean =>
  markedId !== null && card.visitorId === markedId;

/** The card that has the focus, or holds it. */
export const focusedCard = (): Element | null => document.activeElement?.closest('.card-grid > li') ?? null;
