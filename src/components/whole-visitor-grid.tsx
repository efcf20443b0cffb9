import { useText } from '#src/i18n/text-context.tsx';
import { moveBetweenItems } from './arrow-keys.ts';
import { cardElementId, isMarked, type VisitorGridProps } from './grid-card.ts';
import { useMarkedCard } from './use-marked-card.ts';
import { VisitorCardView } from './visitor-card-view.tsx';
import './card-grid.css';

/** Every card stands in the page: for the browser's Find, for assistive technology. */
export function WholeVisitorGrid({
  cards,
  markedId,
  readPhone,
  query,
  More,
}: Omit<VisitorGridProps, 'ofMany'>) {
  const t = useText();
  useMarkedCard(cards, markedId);
  return (
    // Safari drops the role of a list without bullets. Arrow keys go between its items, which Tab reaches.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul role="list" aria-label={t.person.visitors} onKeyDown={moveBetweenItems} className="card-grid">
      {cards.map((card, index) => (
        <li
          key={card.key}
          id={cardElementId(card)}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- See the list.
          tabIndex={index === 0 ? 0 : -1}
          aria-current={isMarked(card, markedId) || undefined}
        >
          <VisitorCardView
            card={card}
            marked={isMarked(card, markedId)}
            readPhone={readPhone}
            query={query}
            More={More}
          />
        </li>
      ))}
    </ul>
  );
}
