import { moveBetweenItems } from './arrow-keys.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { cardElementId, isMarked, type VisitorGridProps } from './grid-card.ts';
import { useMarkedCard } from './use-marked-card.ts';
import { VisitorCardView } from './visitor-card-view.tsx';
import { WindowedVisitorGrid } from './visitor-grid-windowed.tsx';
import './card-grid.css';

/** Up to here every card stands in the page, for the browser's own Find, print and assistive technology. */
const MOST_IN_PAGE = 500;

export function VisitorGrid(props: VisitorGridProps) {
  return props.cards.length > MOST_IN_PAGE ? (
    <WindowedVisitorGrid {...props} />
  ) : (
    <WholeVisitorGrid {...props} />
  );
}

function WholeVisitorGrid({ cards, markedId, readPhone, query, More }: VisitorGridProps) {
  const t = useText();
  useMarkedCard(cards, markedId, null);
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
