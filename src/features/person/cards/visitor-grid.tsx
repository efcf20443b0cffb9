import { FIRST_CARDS, type VisitorGridProps } from './grid-card.ts';
import { type FallbackProps, lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useMarkedCard } from './use-marked-card.ts';
import { WholeVisitorGrid } from './whole-visitor-grid.tsx';

type GridProps = Omit<VisitorGridProps, 'ofMany'>;

const LongVisitorGrid = lazyWithRetry(
  async () => (await import('./long-visitor-grid.tsx')).LongVisitorGrid,
  FirstCards,
);

/** Before a person with very many records is drawn. Never rejects. */
export const loadLongGrid = LongVisitorGrid.preload;

/** As long as there are not too many, all cards; else those near the window. */
export function VisitorGrid({ ofMany, ...props }: VisitorGridProps) {
  return ofMany ? <LongVisitorGrid {...props} /> : <AllCards {...props} />;
}

function AllCards(props: GridProps) {
  useMarkedCard(props.cards, props.markedId);
  return <WholeVisitorGrid {...props} />;
}

/** The first 30 cards until the virtual grid has loaded; all of them if it fails. */
function FirstCards({ failure, ...props }: GridProps & FallbackProps) {
  if (failure !== null) return <AllCards {...props} />;
  return <WholeVisitorGrid {...props} cards={props.cards.slice(0, FIRST_CARDS)} />;
}
