import { memo, type ComponentProps } from 'react';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import type { VisitorId } from '#src/domain/ids.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { recordNameIds, VisitorCardView, type VisitorCardViewProps } from './cards.tsx';
import './card-grid.css';

/** The list of cards, in the app and in the prerender. */
export function CardList(props: ComponentProps<'ul'>) {
  const t = useText();
  return (
    // Safari drops the role of a list without bullets.
    <ul role="list" aria-label={t.person.records} className="card-grid" {...props} />
  );
}

/** Props that a grid passes to each of its cards. */
export type CardProps = Omit<VisitorCardViewProps, 'record' | 'marked'> & {
  readonly markedId: VisitorId | null;
};

type CardItemProps = CardProps & {
  readonly record: VisitorRecord;
};

/** Memoised, so that a growing list draws only its new cards. */
export const CardItem = memo(function CardItem({ record, markedId, ...view }: CardItemProps) {
  const marked = isMarked(record, markedId);
  return (
    <li
      id={recordElementId(record)}
      tabIndex={-1}
      aria-current={marked || undefined}
      aria-labelledby={recordNameIds(record)}
    >
      <VisitorCardView record={record} marked={marked} {...view} />
    </li>
  );
});

const ID_PREFIX = 'visitor-';

/** The id of a card's list item, or of its row, in the page. */
export const recordElementId = (record: VisitorRecord): string => ID_PREFIX + record.key;

/** Whether the link marks this record. */
export const isMarked = (record: VisitorRecord, markedId: VisitorId | null): boolean =>
  markedId !== null && record.visitorId === markedId;

/** The first item or row. */
export const firstRecord = (): HTMLElement | null => document.querySelector(`#content [id^="${ID_PREFIX}"]`);
