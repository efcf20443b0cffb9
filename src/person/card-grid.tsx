import type { MouseEventHandler } from 'react';
import { GrowingList, type ListProps } from '#src/ui/growing-list.tsx';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { recordElementId, CardItem, CardList, type CardProps } from './card-list.tsx';

type CardGridProps = CardProps &
  ListProps<VisitorRecord> & {
    readonly onFollow: MouseEventHandler;
  };

export function CardGrid({ items, of, target, onReached, onFollow, ...props }: CardGridProps) {
  return (
    <GrowingList {...{ items, of, target, onReached }} idOf={recordElementId}>
      {(records) => (
        <CardList onClick={onFollow}>
          {records.map((record) => (
            <CardItem key={record.key} {...props} record={record} />
          ))}
        </CardList>
      )}
    </GrowingList>
  );
}
