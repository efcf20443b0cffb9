import { memo, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { recordElementId } from '#src/features/person/cards/card-list.tsx';
import { CardError, FieldValue, UnreadableFields } from '#src/features/person/cards/visitor-card-view.tsx';
import { FIELD_NAMES } from '#src/lib/record-fields.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import { ChooseRecord } from '#src/features/person/compare/comparison.tsx';
import type { TextSegment } from '#src/lib/text/text-segments.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import { LongText, Marked } from '#src/ui/text/long-text.tsx';
import type { ItemPosition } from '#src/ui/windowed/rows-layout.ts';
import { differs, isOtherKey, type CommonCells, keyOfTexts, type DetailColumn } from './common-cells.ts';
import { COLUMNS } from './table-head.tsx';

/** Props that the table passes to each of its rows. */
export type RowProps = {
  readonly readPhone: PhoneReader;
  readonly findIn: (text: string) => readonly TextSegment[];
  readonly common: CommonCells;
  readonly details: readonly DetailColumn[];
  /** The page's own path with the record marked. */
  readonly linkTo: (visitorId: VisitorId) => string | undefined;
};

type TableRowProps = RowProps & {
  readonly record: VisitorRecord;
  readonly marked: boolean;
  readonly isTabStop: boolean;
  readonly position: ItemPosition | undefined;
};

export function TableRow({ record, isTabStop, position, ...cells }: TableRowProps) {
  return (
    <tr
      ref={position?.ref}
      id={recordElementId(record)}
      data-index={position?.row}
      tabIndex={isTabStop ? 0 : -1}
      // After that of the heads.
      aria-rowindex={position && position.inList + 1}
      aria-current={cells.marked || undefined}
      className="records-table__row"
    >
      <td className="records-table__cell records-table__cell--choose">
        {record.visitorId !== null && <ChooseRecord visitorId={record.visitorId} />}
      </td>
      <ErrorBoundary
        fallbackRender={({ error }) => (
          <td colSpan={COLUMNS.length + cells.details.length} className="records-table__cell">
            <CardError error={error} />
          </td>
        )}
      >
        <Cells record={record} {...cells} />
      </ErrorBoundary>
    </tr>
  );
}

type CellsProps = RowProps & { readonly record: VisitorRecord; readonly marked: boolean };

/** Memoised, as cards are: with 500 rows in the page, each key typed would draw all of them. */
const Cells = memo(function Cells({
  record,
  marked,
  readPhone,
  findIn,
  common,
  details,
  linkTo,
}: CellsProps) {
  const t = useText();
  return (
    <>
      {FIELD_NAMES.map((field) => (
        <Cell key={field} isOther={differs(record, field, common, readPhone)} isHead={field === 'name'}>
          {field === 'name' && record.name === null && <span className="quiet">{t.person.noName}</span>}
          <FieldValue record={record} field={field} readPhone={readPhone} findIn={findIn} isBrief />
          {field === 'name' && record.unreadable.length > 0 && (
            <UnreadableFields fields={record.unreadable} />
          )}
        </Cell>
      ))}
      {details.map((column) => (
        <DetailCell key={column.key} record={record} column={column} findIn={findIn} />
      ))}
      <IdCell record={record} marked={marked} findIn={findIn} linkTo={linkTo} />
    </>
  );
});

type DetailCellProps = Pick<RowProps, 'findIn'> & {
  readonly record: VisitorRecord;
  readonly column: DetailColumn;
};

function DetailCell({ record, column, findIn }: DetailCellProps) {
  const t = useText();
  const texts = record.visitorId === null ? undefined : column.cells.get(record.visitorId);
  return (
    <Cell isOther={isOtherKey(keyOfTexts(texts ?? []), column.common)} isHead={false}>
      {texts === undefined && <span className="quiet">{t.compare.notLoaded}</span>}
      {texts?.map((text, index) => (
        <div key={`${index} ${text}`}>
          <LongText text={text} segments={findIn(text)} isBrief />
        </div>
      ))}
    </Cell>
  );
}

type CellProps = {
  /** Another value is at least as frequent in its column. */
  readonly isOther: boolean;
  /** It is the name of its row. */
  readonly isHead: boolean;
  readonly children: ReactNode;
};

function Cell({ isOther, isHead, children }: CellProps) {
  const t = useText();
  const className = `records-table__cell ${isOther ? 'records-table__cell--other' : ''}`;
  const content = (
    <>
      {children}
      {isOther && <span className="visually-hidden">{t.table.differs}</span>}
    </>
  );
  return isHead ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className}>{content}</td>
  );
}

type IdCellProps = {
  readonly record: VisitorRecord;
  readonly marked: boolean;
  readonly findIn: (text: string) => readonly TextSegment[];
  readonly linkTo: (visitorId: VisitorId) => string | undefined;
};

function IdCell({ record, marked, findIn, linkTo }: IdCellProps) {
  const t = useText();
  const { visitorId } = record;
  const id = String(visitorId);
  return (
    <td className="records-table__cell">
      {visitorId !== null && (
        <div className="records-table__id">
          <a
            className="id visitor-card__link"
            href={linkTo(visitorId)}
            title={t.person.visitorId}
            aria-keyshortcuts="l"
          >
            <Marked text={id} segments={findIn(id)} />
          </a>
          <CopyButton name={t.person.copyId(id)} text={id} />
        </div>
      )}
      {marked && <span className="pill">{t.person.markedBadge}</span>}
    </td>
  );
}
