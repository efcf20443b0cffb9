import type { MouseEventHandler } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { recordElementId, isMarked } from './card-list.tsx';
import type { VisitorId } from '#src/domain/ids.ts';
import { GrowingList, type ListProps } from '#src/ui/growing-list.tsx';
import { ComparedRecords } from './compared-records.tsx';
import { TableHead, type TableOrder } from './table-head.tsx';
import { TableRow, type RowProps } from './table-row.tsx';
import './records-table.css';

type RecordsTableProps = TableOrder &
  ListProps<VisitorRecord> &
  RowProps & {
    readonly markedId: VisitorId | null;
    readonly onFollow: MouseEventHandler;
    /** Whether the records are compared side by side instead. */
    readonly isComparing: boolean;
  };

/** The records as rows, or chosen ones side by side. */
export function RecordsTable({ isComparing, ...props }: RecordsTableProps) {
  return isComparing ? <ComparedRecords {...props} /> : <RecordRows {...props} />;
}

function RecordRows({
  items,
  of,
  markedId,
  target,
  onReached,
  onFollow,
  order,
  onOrder,
  ...row
}: Omit<RecordsTableProps, 'isComparing'>) {
  const t = useText();
  return (
    <GrowingList {...{ items, of, target, onReached }} idOf={recordElementId}>
      {(records) => (
        <div className="records-table__scroller">
          <table className="records-table panel small" aria-rowcount={items.length + 1}>
            <caption className="visually-hidden">{t.person.records}</caption>
            <TableHead order={order} onOrder={onOrder} />
            {/* For the links in it. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
            <tbody onClick={onFollow}>
              {records.map((record) => (
                <TableRow key={record.key} {...row} record={record} marked={isMarked(record, markedId)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </GrowingList>
  );
}
