import { memo, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { recordElementId } from './card-list.tsx';
import { CardError, FieldValue, UnreadableFields } from './cards.tsx';
import type { VisitorId } from '#src/domain/ids.ts';
import { FIELD_NAMES } from '#src/domain/record-fields.ts';
import { COLUMNS } from '#src/domain/record-selection.ts';
import { textsOf } from '#src/domain/field-values.ts';
import { RecordLink, type RecordView } from './record-link.tsx';

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
          <FieldValue {...view} field={field} texts={textsOf(record, field)} room="cell" />
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
