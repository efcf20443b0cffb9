import type { PersonAddress } from '#src/lib/paths.ts';
import './awaited-cards.css';

type AwaitedCardsProps = { readonly address: PersonAddress };

export const awaitedCardsId = ({ personId, userId }: PersonAddress): string =>
  `cards-of-${personId}-${userId}`;

/** Room for what `prerender/first-cards.tsx` draws of the answer before the app does, in place of the page that waits, which follows. */
export function AwaitedCards({ address }: AwaitedCardsProps) {
  return <div id={awaitedCardsId(address)} className="awaited-cards" aria-hidden inert />;
}
