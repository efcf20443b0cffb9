import { Fragment, useMemo, useRef, type MouseEventHandler } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { LoadedMore } from '#src/api/queries/visitor-queries.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { recordElementId, isMarked } from '#src/features/person/cards/card-list.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import type { Identity } from '#src/model/identity.ts';
import type { Target } from '#src/ui/focus.ts';
import { useWindowedRows, type ListKind } from '#src/ui/windowed/use-windowed-rows.tsx';
import { useMore } from '#src/features/person/more/more-store.ts';
import { commonKeys, detailColumns, fieldColumns } from './columns.ts';
import { TableHead, type TableOrder } from './table-head.tsx';
import { TableRow, type RowProps } from './table-row.tsx';
import './records-table.css';
import './differing-cells.css';
import '#src/features/person/compare/compared-table.css';

/** Lower than cards, with nothing between them. Lengths are in px. */
const ROWS: ListKind<VisitorRecord> = { idOf: recordElementId, gap: 0, estimatedHeight: 41, first: 30 };

/** The same each time: what is loaded while nothing is compared draws no row anew. */
const noneLoaded: LoadedMore = new Map();

type RecordsTableProps = TableOrder &
  Omit<RowProps, 'columns' | 'common'> & {
    /** null: not merged yet, so that no cell is known to differ. */
    readonly identity: Identity | null;
    readonly markedId: VisitorId | null;
    /** The record that the link was about. */
    readonly target: Target | null;
    readonly onReached: () => void;
    readonly onFollow: MouseEventHandler;
    /** The records that are compared with each other: all of the person, or the chosen ones. */
    readonly all: readonly VisitorRecord[];
    /** Chosen ones are compared, also by what was loaded of them. */
    readonly isComparing: boolean;
    /** Those that are shown. */
    readonly records: readonly VisitorRecord[];
    /** True above 500 records, whatever the filter leaves. */
    readonly virtualize: boolean;
  };

/** The records as rows, to compare them. */
export function RecordsTable({
  identity,
  all,
  isComparing,
  records,
  virtualize,
  markedId,
  target,
  onReached,
  onFollow,
  order,
  onOrder,
  ...row
}: RecordsTableProps) {
  const t = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const { drawn, spaceBelow, listEvents, rowWindow } = useWindowedRows(ROWS, {
    list: body,
    items: records,
    virtualize,
    target,
    onReached,
  });
  const loaded = useMore((more) => (isComparing ? more.loaded : noneLoaded));
  const fields = useMemo(() => fieldColumns(identity), [identity]);
  const columns = useMemo(
    () => [...fields, ...detailColumns(all, loaded, t.details)],
    [fields, all, loaded, t],
  );
  const common = useMemo(() => commonKeys(columns, all), [columns, all]);
  // With those of the checkboxes and the IDs.
  const width = 1 + columns.length + 1;
  // Its room is there before it is known.
  const hasLegend = identity === null || common.size > 0;

  return (
    <>
      {rowWindow}
      {hasLegend && <p className="secondary records-table__legend line">{t.table.legend}</p>}
      <div className={columns.length > fields.length ? 'records-table__scroll' : undefined}>
        <table
          className="records-table panel small"
          aria-rowcount={virtualize ? records.length + 1 : undefined}
        >
          <caption className="visually-hidden">{t.person.visitors}</caption>
          <TableHead order={order} onOrder={onOrder} columns={columns} />
          {/* Arrow keys go between its rows, which Tab reaches. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <tbody ref={body} onClick={onFollow} {...listEvents} onKeyDown={listEvents.onKeyDown}>
            {drawn.map(({ item, isTabStop, position }) => (
              <Fragment key={item.key}>
                {position !== undefined && position.spaceAbove > 0 && (
                  <Space height={position.spaceAbove} width={width} />
                )}
                <TableRow
                  {...row}
                  record={item}
                  columns={columns}
                  common={common}
                  marked={isMarked(item, markedId)}
                  isTabStop={isTabStop}
                  position={position}
                />
              </Fragment>
            ))}
            {spaceBelow > 0 && <Space height={spaceBelow} width={width} />}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Space for the rows that are not in the page. */
function Space({ height, width }: { readonly height: number; readonly width: number }) {
  return (
    <tr aria-hidden="true" className="records-table__space">
      <td colSpan={width} style={{ height }}>
        {null}
      </td>
    </tr>
  );
}
