import { memo } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { VisitorId } from '#src/domain/ids.ts';
import { type Column, sortedColumn, COLUMNS, type SortOrder } from '#src/domain/record-selection.ts';
import { FIELD_NAMES, fieldTexts, type VisitorRecord } from '#src/domain/visitor-record.ts';
import { type Dictionary, useText } from '#src/i18n/text-context.tsx';
import { PHONE, useMedia } from '#src/ui/browser-state.ts';
import { GrowingList, type ListProps } from '#src/ui/growing-list.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import {
  CardError,
  FieldValue,
  isMarked,
  recordElementId,
  RecordLink,
  UnreadableFields,
  useRecordView,
} from './cards.tsx';
import { cellClass, ComparedRecords } from './compared-records.tsx';
import { MeasuredText } from './measured-text.tsx';
import './records-table.css';

type TableHeadProps = {
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
};

type RecordsTableProps = TableHeadProps & {
  readonly list: ListProps<VisitorRecord>;
  readonly isComparing: boolean;
  readonly chosenIds: readonly VisitorId[];
  readonly onChoose: (visitorId: VisitorId) => void;
};

export function RecordsTable({ isComparing, ...props }: RecordsTableProps) {
  return isComparing ? <ComparedRecords records={props.list.items} /> : <RecordRows {...props} />;
}

type RecordRowsProps = Omit<RecordsTableProps, 'isComparing'>;

function RecordRows({ list, order, onOrder, chosenIds, onChoose }: RecordRowsProps) {
  const t = useText();
  const isLow = useMedia(PHONE);
  return (
    <GrowingList {...list} toElementId={recordElementId}>
      {(records) => (
        <div className="records-table__room">
          <div className="records-table__scroller panel">
            <table className="records-table" aria-rowcount={list.items.length + 1}>
              <caption className="visually-hidden">{t.person.records}</caption>
              <TableHead order={order} onOrder={onOrder} />
              <tbody>
                {records.map((record) => (
                  <TableRow
                    key={record.key}
                    record={record}
                    isChosen={record.visitorId !== null && chosenIds.includes(record.visitorId)}
                    onChoose={onChoose}
                    isLow={isLow}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </GrowingList>
  );
}

/** The first press sorts ascending, the second descending, the third restores the API's order. */
function TableHead({ order, onOrder }: TableHeadProps) {
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
        style={{ width: WIDTHS[column] }}
        aria-sort={isSorted ? (by.descending ? 'descending' : 'ascending') : undefined}
      >
        <button type="button" className="records-table__sort line tight" onClick={() => sort(column)}>
          {columnName(t, column)}
          <span aria-hidden="true">{isSorted && (by.descending ? '↓' : '↑')}</span>
        </button>
      </th>
    );
  };
  return (
    <thead>
      <tr>
        <td style={{ width: 'max(2.5rem, var(--target))' }}>{null}</td>
        {COLUMNS.map(sortHead)}
      </tr>
    </thead>
  );
}

/** undefined: what the others leave. */
const WIDTHS: Readonly<Record<Column, string | undefined>> = {
  name: '11.5%',
  // A number, how often it is there, and its copy button.
  phones: 'calc(5.25rem + 3 * var(--target))',
  emails: 'max(5.875rem + 2.25 * var(--target), 16cqi)',
  company: 'max(7rem, 11cqi)',
  commentary: undefined,
  id: '5.875rem',
};

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

type TableRowProps = {
  readonly record: VisitorRecord;
  readonly isChosen: boolean;
  readonly onChoose: (visitorId: VisitorId) => void;
  /** Not higher than two contacts. */
  readonly isLow: boolean;
};

function TableRow({ record, isChosen, onChoose, isLow }: TableRowProps) {
  const { compare: words } = useText();
  const { markedId } = useRecordView();
  const { visitorId } = record;
  return (
    <tr
      id={recordElementId(record)}
      tabIndex={-1}
      aria-current={isMarked(record, markedId) || undefined}
      className="hover-row"
    >
      <td>
        {visitorId !== null && (
          <label className="records-table__choose no-print">
            <input
              type="checkbox"
              aria-label={words.choose(visitorId)}
              checked={isChosen}
              onChange={() => onChoose(visitorId)}
            />
          </label>
        )}
      </td>
      <ErrorBoundary
        fallbackRender={({ error }) => (
          <td colSpan={COLUMNS.length}>
            <CardError error={error} />
          </td>
        )}
      >
        <Cells record={record} isLow={isLow} />
      </ErrorBoundary>
    </tr>
  );
}

/** Memoised: typing into the filter must not render all rows. */
const Cells = memo(function Cells({ record, isLow }: Pick<TableRowProps, 'record' | 'isLow'>) {
  const t = useText();
  const { markedId } = useRecordView();
  return (
    <>
      {FIELD_NAMES.map((field) => {
        const isName = field === 'name';
        const Cell = isName ? 'th' : 'td';
        const texts = fieldTexts(record, field);
        return (
          <Cell key={field} scope={isName ? 'row' : undefined} className={cellClass(field, texts)}>
            <FieldValue field={field} texts={texts} Text={MeasuredText} isLow={isLow} />
            {isName && record.name === null && <span className="quiet">{t.person.noName}</span>}
            {isName && record.unreadable.length > 0 && <UnreadableFields fields={record.unreadable} />}
          </Cell>
        );
      })}
      <td>
        <RecordLink record={record} />
        {isMarked(record, markedId) && <span className="pill pill--accent">{t.person.markedBadge}</span>}
      </td>
    </>
  );
});
