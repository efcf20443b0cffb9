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

export function TableRow({ isTabStop, position, ...cells }: TableRowProps) {
  const { record, marked, details } = cells;
  return (
    <tr
      ref={position?.ref}
      id={recordElementId(record)}
      data-index={position?.row}
      tabIndex={isTabStop ? 0 : -1}
      // After that of the heads.
      aria-rowindex={position && position.inList + 1}
      aria-current={marked || undefined}
      className="records-table__row"
    >
      <td className="records-table__cell records-table__cell--choose">
        {record.visitorId !== null && <ChooseRecord visitorId={record.visitorId} />}
      </td>
      <ErrorBoundary
        fallbackRender={({ error }) => (
          <td colSpan={COLUMNS.length + details.length} className="records-table__cell">
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
  common,
  details,
  linkTo,
}: Omit<TableRowProps, 'isTabStop' | 'position'>) {
  const t = useText();
  const { visitorId } = record;
  const id = String(visitorId);
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
      {details.map((column) => {
        const texts = visitorId === null ? undefined : column.cells.get(visitorId);
        return (
          <Cell key={column.key} isOther={isOtherKey(keyOfTexts(texts ?? []), column.common)}>
            {texts === undefined && <span className="quiet">{t.compare.notLoaded}</span>}
            {texts?.map((text, index) => (
              <div key={`${index} ${text}`}>
                <LongText text={text} segments={findIn(text)} isBrief />
              </div>
            ))}
          </Cell>
        );
      })}
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
