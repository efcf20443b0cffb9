import type { ComponentType } from 'react';
import type { VisitorId } from '#src/lib/ids.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import type { TextPart } from '#src/lib/text/text-parts.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

/** A text in parts, by what the filter found in it; none where it found nothing. */
export type FindIn = (text: string) => readonly TextPart[];

/** Draws what can be asked about a record besides its fields. */
export type MoreOfCard = ComponentType<{ readonly visitorId: VisitorId }>;

export type VisitorGridProps = {
  readonly cards: readonly VisitorCard[];
  /** The person has so many records that not all can stand in the page, even if these are few. */
  readonly ofMany: boolean;
  readonly markedId: VisitorId | null;
  readonly readPhone: PhoneReader;
  /** What the filter found in a text. */
  readonly findIn: FindIn;
  readonly More: MoreOfCard;
};

/** Of very many, drawn before it is known what is near the window: more than any screen shows. */
export const FIRST_CARDS = 30;

/** The id of a card's list item in the page. */
export const cardElementId = (card: VisitorCard): string => `visitor-${card.key}`;

export const isMarked = (card: VisitorCard, markedId: VisitorId | null): boolean =>
  markedId !== null && card.visitorId === markedId;

/** The card that has the focus, or holds it. */
export const focusedCard = (): Element | null => document.activeElement?.closest('.card-grid > li') ?? null;
