import { memo, type MouseEventHandler, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { VisitorId } from '#src/domain/ids.ts';
import { type Column, sortedColumn, COLUMNS, type SortOrder } from '#src/domain/record-selection.ts';
import { FIELD_NAMES, fieldTexts, type VisitorRecord } from '#src/domain/visitor-record.ts';
import { type Dictionary, useText } from '#src/i18n/text-context.tsx';
import { GrowingList, type ListProps } from '#src/ui/growing-list.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import {
  CardError,
  FieldValue,
  isMarked,
  recordElementId,
  RecordLink,
  type RecordView,
  UnreadableFields,
} from './cards.tsx';
import { ComparedRecords } from './compared-records.tsx';
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
  onScrolledTo,
  onFollow,
  order,
  onOrder,
  ...row
}: Omit<RecordsTableProps, 'isComparing'>) {
  const t = useText();
  return (
    <GrowingList {...{ items, of, target, onScrolledTo }} idOf={recordElementId}>
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

export type TableOrder = {
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
};

/** The heads of the columns. A press orders the records ascending, the next one descending, a third in the API's order. */
export function TableHead({ order, onOrder }: TableOrder) {
  const t = useText();
  const announce = useAnnounce();
  const by = sortedColumn(order);
  const sort = (column: Column): void => {
    const next = nextOrder(column, order);
    onOrder(next);
    announce(orderText(t, next));
  };
  const sortHead = (column: Column) => {
    const isSorted = by?.column === column;
    return (
      <th
        key={column}
        scope="col"
        className="records-table__head"
        style={{ width: `var(--${column})` }}
        aria-sort={isSorted ? (by.descending ? 'descending' : 'ascending') : undefined}
      >
        <button type="button" className="records-table__sort" onClick={() => sort(column)}>
          {columnName(t, column)}
          <span aria-hidden="true">{isSorted && (by.descending ? '↓' : '↑')}</span>
        </button>
      </th>
    );
  };
  return (
    <thead className="records-table__heads">
      <tr>
        <td className="records-table__head" style={{ width: 'var(--choose)' }}>
          {null}
        </td>
        {COLUMNS.map(sortHead)}
      </tr>
    </thead>
  );
}

function nextOrder(column: Column, order: SortOrder): SortOrder {
  if (order === column) return `-${column}`;
  return order === `-${column}` ? null : column;
}

const columnName = (t: Dictionary, column: Column): string =>
  column === 'id' ? t.table.id : t.fields[column];

/** "Phones, descending" */
function orderText(t: Dictionary, order: SortOrder): string {
  const by = sortedColumn(order);
  if (by === null) return t.table.unsorted;
  return `${columnName(t, by.column)}, ${by.descending ? t.table.descending : t.table.ascending}`;
}

/** What the table passes to each of its rows. */
export type RowProps = RecordView & {
  readonly chosenIds: readonly VisitorId[];
  readonly onChoose: (visitorId: VisitorId) => void;
};

type TableRowProps = RowProps & {
  readonly record: VisitorRecord;
  readonly marked: boolean;
};

export function TableRow({ chosenIds, onChoose, ...cells }: TableRowProps) {
  const { compare: words } = useText();
  const { record, marked } = cells;
  const { visitorId } = record;
  return (
    <tr
      id={recordElementId(record)}
      tabIndex={-1}
      aria-current={marked || undefined}
      className="records-table__row"
    >
      <td className="records-table__cell records-table__cell--choose">
        {visitorId !== null && (
          <label className="records-table__choose no-print">
            <input
              type="checkbox"
              aria-label={words.choose(visitorId)}
              checked={chosenIds.includes(visitorId)}
              onChange={() => onChoose(visitorId)}
            />
          </label>
        )}
      </td>
      <ErrorBoundary
        fallbackRender={({ error }) => (
          <td colSpan={COLUMNS.length} className="records-table__cell">
            <CardError error={error} />
          </td>
        )}
      >
        <Cells {...cells} />
      </ErrorBoundary>
    </tr>
  );
}

/** Memoised, so that typing into the filter does not draw all rows again. */
const Cells = memo(function Cells({
  record,
  marked,
  ...view
}: RecordView & Pick<TableRowProps, 'record' | 'marked'>) {
  const t = useText();
  return (
    <>
      {FIELD_NAMES.map((field) => (
        <Cell key={field} isHead={field === 'name'}>
          <FieldValue {...view} field={field} texts={fieldTexts(record, field)} room="cell" />
          {field === 'name' && record.name === null && <span className="quiet">{t.person.noName}</span>}
          {field === 'name' && record.unreadable.length > 0 && (
            <UnreadableFields fields={record.unreadable} />
          )}
        </Cell>
      ))}
      <Cell>
        <RecordLink {...view} record={record} />
        {marked && <span className="pill">{t.person.markedBadge}</span>}
      </Cell>
    </>
  );
});

type CellProps = {
  /** Whether the cell is the head of its row. */
  readonly isHead?: boolean;
  readonly children: ReactNode;
};

function Cell({ isHead = false, children }: CellProps) {
  const Tag = isHead ? 'th' : 'td';
  return (
    <Tag scope={isHead ? 'row' : undefined} className="records-table__cell">
      {children}
    </Tag>
  );
}
