import { memo, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { recordElementId } from '#src/features/person/cards/card-list.tsx';
import { CardError, FieldValue, UnreadableFields } from '#src/features/person/cards/visitor-card-view.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import { ChooseRecord } from '#src/features/person/compare/comparison.tsx';
import type { TextSegment } from '#src/lib/text/text-segments.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import { LongText, Marked } from '#src/ui/text/long-text.tsx';
import { differs, type CommonKeys, type TableColumn } from './columns.ts';

/** Props that the table passes to each of its rows. */
export type RowProps = {
  readonly readPhone: PhoneReader;
  readonly findIn: (text: string) => readonly TextSegment[];
  readonly columns: readonly TableColumn[];
  readonly common: CommonKeys;
  /** The page's own path with the record marked. */
  readonly linkTo: (visitorId: VisitorId) => string | undefined;
};

type TableRowProps = RowProps & {
  readonly record: VisitorRecord;
  readonly marked: boolean;
};

export function TableRow(cells: TableRowProps) {
  const { record, marked, columns } = cells;
  return (
    <tr
      id={recordElementId(record)}
      tabIndex={-1}
      aria-current={marked || undefined}
      className="records-table__row"
    >
      <td className="records-table__cell records-table__cell--choose">
        {record.visitorId !== null && <ChooseRecord visitorId={record.visitorId} />}
      </td>
      <ErrorBoundary
        fallbackRender={({ error }) => (
          // With that of the ID.
          <td colSpan={columns.length + 1} className="records-table__cell">
            <CardError error={error} />
          </td>
        )}
      >
        <Cells {...cells} />
      </ErrorBoundary>
    </tr>
  );
}

/** Memoised, as cards are: with 500 rows in the page, each key typed would draw all of them. */
const Cells = memo(function Cells({
  record,
  marked,
  readPhone,
  findIn,
  columns,
  common,
  linkTo,
}: TableRowProps) {
  const t = useText();
  const { visitorId } = record;
  const id = String(visitorId);
  return (
    <>
      {columns.map((column) => (
        <Cell key={column.key} isOther={differs(record, column, common)} isHead={column.field === 'name'}>
          {column.field === null ? (
            <Details texts={column.textsOf(record)} findIn={findIn} />
          ) : (
            <FieldValue record={record} field={column.field} readPhone={readPhone} findIn={findIn} isBrief />
          )}
          {column.field === 'name' && record.name === null && (
            <span className="quiet">{t.person.noName}</span>
          )}
          {column.field === 'name' && record.unreadable.length > 0 && (
            <UnreadableFields fields={record.unreadable} />
          )}
        </Cell>
      ))}
      <Cell>
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
      </Cell>
    </>
  );
});

type DetailsProps = Pick<RowProps, 'findIn'> & { readonly texts: readonly string[] | undefined };

function Details({ texts, findIn }: DetailsProps) {
  const t = useText();
  if (texts === undefined) return <span className="quiet">{t.compare.notLoaded}</span>;
  return texts.map((text, index) => (
    <div key={`${index} ${text}`}>
      <LongText text={text} segments={findIn(text)} isBrief />
    </div>
  ));
}

type CellProps = {
  /** Another value is at least as frequent in its column. */
  readonly isOther?: boolean;
  /** It is the name of its row. */
  readonly isHead?: boolean;
  readonly children: ReactNode;
};

function Cell({ isOther = false, isHead = false, children }: CellProps) {
  const t = useText();
  const Tag = isHead ? 'th' : 'td';
  return (
    <Tag
      scope={isHead ? 'row' : undefined}
      className={`records-table__cell ${isOther ? 'records-table__cell--other' : ''}`}
    >
      {children}
      {isOther && <span className="visually-hidden">{t.table.differs}</span>}
    </Tag>
  );
}
