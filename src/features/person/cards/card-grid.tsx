import { useLayoutEffect, useRef, type MouseEventHandler } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { GrowingList, type ListProps } from '#src/ui/growing-list.tsx';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { recordElementId, CardItem, CardList, type CardProps } from './card-list.tsx';

type CardGridProps = CardProps &
  ListProps<VisitorRecord> & {
    readonly onFollow: MouseEventHandler;
  };

export function CardGrid({ items, of, target, onReached, onFollow, ...props }: CardGridProps) {
  const list = useRef<HTMLUListElement>(null);
  const moreWord = useText().more.button;
  useLayoutEffect(() => {
    // The word that `card-more-frame.css` leaves room for.
    list.current?.style.setProperty('--more', `"${moreWord}"`);
  }, [moreWord]);
  return (
    <GrowingList {...{ items, of, target, onReached }} idOf={recordElementId}>
      {(records) => (
        <CardList ref={list} onClick={onFollow}>
          {records.map((record) => (
            <CardItem key={record.key} {...props} record={record} />
          ))}
        </CardList>
      )}
    </GrowingList>
  );
}
