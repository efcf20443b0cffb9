import type { VisitorGridProps } from './grid-card.ts';
import { LongVisitorGrid } from './long-visitor-grid.tsx';
import { WholeVisitorGrid } from './whole-visitor-grid.tsx';

/** As long as there are not too many, all cards; else those near the window. */
export function VisitorGrid({ ofMany, ...props }: VisitorGridProps) {
  return ofMany ? <LongVisitorGrid {...props} /> : <WholeVisitorGrid {...props} />;
}
