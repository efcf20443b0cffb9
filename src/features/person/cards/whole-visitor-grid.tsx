import { useText } from '#src/i18n/text-context.tsx';
import { moveBetweenItems } from '#src/ui/arrow-keys.ts';
import type { VisitorGridProps } from './grid-card.ts';
import { GridItem } from './grid-item.tsx';
import './card-grid.css';

/** Every card stands in the page: for the browser's Find, for assistive technology. */
export function WholeVisitorGrid({ cards, ...item }: Omit<VisitorGridProps, 'ofMany'>) {
  const t = useText();
  return (
    // Safari drops the role of a list without bullets. Arrow keys go between its items, which Tab reaches.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul role="list" aria-label={t.person.visitors} onKeyDown={moveBetweenItems} className="card-grid">
      {cards.map((card, index) => (
        <GridItem key={card.key} {...item} card={card} reached={index === 0} />
      ))}
    </ul>
  );
}
