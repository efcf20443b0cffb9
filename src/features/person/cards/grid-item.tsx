import { cardElementId, isMarked, type VisitorGridProps } from './grid-card.ts';
import { VisitorCardView } from './visitor-card-view.tsx';

type GridItemProps = Omit<VisitorGridProps, 'cards' | 'ofMany'> & {
  readonly card: VisitorGridProps['cards'][number];
  /** Tab reaches one item of the grid; arrow keys go on from there. */
  readonly reached: boolean;
  /** Where not all items stand in the page. */
  readonly place?: {
    readonly ref: React.Ref<HTMLLIElement> | undefined;
    /** Of its row. */
    readonly row: number;
    /** From 1, among all cards. */
    readonly position: number;
    readonly count: number;
    /** Above it, in px, for rows that are not drawn. */
    readonly room: number;
  };
};

/** A card as an item of either grid. */
export function GridItem({ card, markedId, reached, place, readPhone, findIn, More }: GridItemProps) {
  const marked = isMarked(card, markedId);
  return (
    <li
      ref={place?.ref}
      id={cardElementId(card)}
      data-index={place?.row}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Arrow keys go between the items of the list.
      tabIndex={reached ? 0 : -1}
      aria-setsize={place?.count}
      aria-posinset={place?.position}
      aria-current={marked || undefined}
      style={place === undefined || place.room === 0 ? undefined : { marginBlockStart: place.room }}
    >
      <VisitorCardView card={card} marked={marked} readPhone={readPhone} findIn={findIn} More={More} />
    </li>
  );
}
