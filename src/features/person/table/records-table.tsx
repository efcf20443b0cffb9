import { useMemo, type MouseEventHandler } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { LoadedMore } from '#src/api/queries/visitor-queries.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { recordElementId, isMarked } from '#src/features/person/cards/card-list.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import type { Identity } from '#src/model/identity.ts';
import { GrowingList, type ListProps } from '#src/ui/growing-list.tsx';
import { useMore } from '#src/features/person/more/more-store.ts';
import { commonKeys, detailColumns, fieldColumns } from './columns.ts';
import { TableHead, type TableOrder } from './table-head.tsx';
import { TableRow, type RowProps } from './table-row.tsx';
import './records-table.css';
import './differing-cells.css';
import '#src/features/person/compare/compared-table.css';

/** The same each time: what is loaded while nothing is compared draws no row anew. */
const noneLoaded: LoadedMore = new Map();

type RecordsTableProps = TableOrder &
  ListProps<VisitorRecord> &
  Omit<RowProps, 'columns' | 'common'> & {
    /** null: not merged yet, so that no cell is known to differ. */
    readonly identity: Identity | null;
    readonly markedId: VisitorId | null;
    readonly onFollow: MouseEventHandler;
    /** The records that are compared with each other: all of the person, or the chosen ones. */
    readonly all: readonly VisitorRecord[];
    /** Chosen ones are compared, also by what was loaded of them. */
    readonly isComparing: boolean;
  };

/** The records as rows, to compare them. */
export function RecordsTable({
  identity,
  all,
  isComparing,
  items,
  of,
  markedId,
  target,
  onReached,
  onFollow,
  order,
  onOrder,
  ...row
}: RecordsTableProps) {
  const t = useText();
  const loaded = useMore((more) => (isComparing ? more.loaded : noneLoaded));
  const fields = useMemo(() => fieldColumns(identity), [identity]);
  const columns = useMemo(
    () => [...fields, ...detailColumns(all, loaded, t.details)],
    [fields, all, loaded, t],
  );
  const common = useMemo(() => commonKeys(columns, all), [columns, all]);
  // Its room is there before it is known.
  const hasLegend = identity === null || common.size > 0;

  return (
    <>
      {hasLegend && <p className="secondary records-table__legend line">{t.table.legend}</p>}
      <GrowingList {...{ items, of, target, onReached }} idOf={recordElementId}>
        {(records) => (
          <div className={columns.length > fields.length ? 'records-table__scroll' : undefined}>
            <table className="records-table panel small" aria-rowcount={items.length + 1}>
              <caption className="visually-hidden">{t.person.visitors}</caption>
              <TableHead order={order} onOrder={onOrder} columns={columns} />
              {/* For the links in it. */}
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
              <tbody onClick={onFollow}>
                {records.map((record) => (
                  <TableRow
                    key={record.key}
                    {...row}
                    record={record}
                    columns={columns}
                    common={common}
                    marked={isMarked(record, markedId)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </GrowingList>
    </>
  );
}
