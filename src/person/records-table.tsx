import { memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { mergeContacts } from '#src/domain/merged-contacts.ts';
import {
  type Column,
  COLUMNS,
  FIELD_NAMES,
  fieldTexts,
  fieldValues,
  nameInUrl,
  type RecordField,
  type SortOrder,
  type VisitorRecord,
} from '#src/domain/visitor-record.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { PHONE, useMedia } from '#src/ui/browser-state.ts';
import { GrowingList, type ListProps } from '#src/ui/growing-list.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { HUGE, LongText, type LongTextProps, NONE } from '#src/ui/long-text.tsx';
import {
  FIELD_LOOKS,
  FieldValue,
  isMarked,
  recordElementId,
  RecordLink,
  UnreadableFields,
  useRecordView,
} from './cards.tsx';
import { usePerson } from './use-shown-records.ts';
import './records-table.css';

export function RecordsTable(list: ListProps<VisitorRecord>) {
  const t = useText();
  const { isComparing, chosenIds, choose } = usePerson();
  const { markedId } = useRecordView();
  if (isComparing) return <ComparedRecords records={list.items} />;
  const choice = ({ visitorId: id }: VisitorRecord): ReactNode =>
    id !== null && (
      <label className="records-table__choose no-print">
        <input
          type="checkbox"
          aria-label={t.compare.choose(id)}
          checked={chosenIds.includes(id)}
          onChange={() => choose(id)}
        />
      </label>
    );
  return (
    <GrowingList {...list} toElementId={recordElementId}>
      {(records) => (
        <div className="room">
          <div className="records-table__scroller panel">
            <table className="records-table small" aria-rowcount={list.items.length + 1}>
              <caption className="visually-hidden">{t.person.records}</caption>
              <TableHead />
              <tbody>
                {records.map((record) => (
                  <tr
                    key={record.key}
                    id={recordElementId(record)}
                    tabIndex={-1}
                    aria-current={isMarked(record, markedId) || undefined}
                    className="hover-row"
                  >
                    <td>{choice(record)}</td>
                    <Cells record={record} />
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </GrowingList>
  );
}

const DIRECTIONS = ['ascending', 'descending'] as const;

/** The first press sorts ascending, the second descending, the third restores the API's order. */
function TableHead() {
  const t = useText();
  const announce = useAnnounce();
  const { view, changeView } = usePerson();
  return (
    <thead className="quiet strong">
      <tr>
        <td style={{ width: 'max(2.5rem, var(--target))' }}>{null}</td>
        {COLUMNS.map((column) => {
          const urlName = nameInUrl(column);
          const orders: readonly SortOrder[] = [urlName, `-${urlName}`, null];
          const index = orders.indexOf(view.sort);
          const name = column === 'id' ? t.table.id : t.fields[column];
          const sort = (): void => {
            const next = (index + 1) % orders.length;
            const direction = DIRECTIONS[next];
            changeView({ sort: orders[next] ?? null });
            announce(direction === undefined ? t.table.unsorted : `${name}, ${t.table[direction]}`);
          };
          return (
            <th key={column} scope="col" style={{ width: WIDTHS[column] }} aria-sort={DIRECTIONS[index]}>
              <button type="button" className="records-table__sort line tight" onClick={sort}>
                {name}
                <span aria-hidden="true">{['↑', '↓'][index]}</span>
              </button>
            </th>
          );
        })}
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

/** Memoised: typing into the filter must not render all rows. */
const Cells = memo(function Cells({ record }: { readonly record: VisitorRecord }) {
  const t = useText();
  const isLow = useMedia(PHONE);
  const { markedId } = useRecordView();
  return (
    <>
      {COLUMNS.map((column) => {
        if (column === 'id')
          return (
            <td key={column}>
              <RecordLink record={record} />
              {isMarked(record, markedId) && (
                <span className="pill pill--accent">{t.person.markedBadge}</span>
              )}
            </td>
          );
        const isName = column === 'name';
        const Cell = isName ? 'th' : 'td';
        const texts = fieldTexts(record, column);
        return (
          <Cell key={column} scope={isName ? 'row' : undefined} className={cellClass(column, texts)}>
            <FieldValue field={column} texts={texts} Text={MeasuredText} isLow={isLow} />
            {isName && record.name === null && <span className="long-text quiet">{t.person.noName}</span>}
            {isName && record.unreadable.length > 0 && <UnreadableFields fields={record.unreadable} />}
          </Cell>
        );
      })}
    </>
  );
});

/** The whole cell is the sheet of a comment. */
const cellClass = (field: RecordField, texts: readonly string[]): string | undefined =>
  field === 'company'
    ? 'records-table__company'
    : texts.length > 0 && FIELD_LOOKS[field].Icon === null
      ? 'note'
      : undefined;

/** More lines are cut to two of each end. */
const MAX_LINES = 4;

/** Cut by the lines that it takes where it stands, measured before it is painted, and again at another width of its cell. */
function MeasuredText(props: LongTextProps) {
  const element = useRef<HTMLSpanElement>(null);
  const [isTall, setTall] = useState<boolean | null>(null);
  useLayoutEffect(() => {
    const cell = element.current?.closest('td, th');
    if (element.current === null || cell == null) return undefined;
    if (isTall === null) {
      const lineHeight = Number.parseFloat(getComputedStyle(element.current).lineHeight);
      setTall(Math.round(element.current.offsetHeight / lineHeight) > MAX_LINES);
    }
    const { clientWidth } = cell;
    // Called after the layout: at a resize of the window, columns may still have their former widths.
    const observer = new ResizeObserver(() => cell.clientWidth !== clientWidth && setTall(null));
    observer.observe(cell);
    return () => observer.disconnect();
  }, [isTall]);
  return <LongText {...props} ref={element} uncut={isTall ? NONE : HUGE} />;
}

const UncutText = (props: LongTextProps) => <LongText {...props} uncut={HUGE} />;

/** Records are columns, fields are rows. A value that only one record has is marked. */
function ComparedRecords({ records }: { readonly records: readonly VisitorRecord[] }) {
  const t = useText();
  const { readPhone } = useRecordView();
  const merged = mergeContacts(records, readPhone);
  return (
    <div className="room">
      <div
        className="compared panel"
        // No `style` in HTML: the security policy forbids it.
        ref={(element) => element?.style.setProperty('--records', String(records.length))}
      >
        <table className="records-table small">
          <caption className="visually-hidden">{t.person.records}</caption>
          <thead className="quiet strong">
            <tr>
              <th scope="col">{t.person.visitorId}</th>
              {records.map((record) => (
                <th key={record.key} scope="col">
                  <RecordLink record={record} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIELD_NAMES.filter((field) => merged[field].length > 0).map((field) => {
              const ownTexts = new Set(
                merged[field].flatMap(({ holders, spellings }) =>
                  holders.length === 1 && records.length > 1 ? spellings : [],
                ),
              );
              return (
                <tr key={field} className="hover-row">
                  <th scope="row" className="quiet">
                    <span className="long-text">{t.fields[field]}</span>
                  </th>
                  {records.map((record) => {
                    const value = { field, Text: UncutText };
                    const texts = fieldValues(record, field);
                    const own = texts.filter((text) => ownTexts.has(text));
                    return (
                      <td key={record.key} className={field === 'name' ? 'strong' : cellClass(field, texts)}>
                        {texts.length > 0 && <span className="id regular on-phone">{record.visitorId}</span>}
                        <FieldValue {...value} texts={texts.filter((text) => !ownTexts.has(text))} />
                        {own.length > 0 && (
                          <div className="only-here">
                            <FieldValue {...value} texts={own} />
                            <span className="visually-hidden">{t.compare.onlyHere}</span>
                          </div>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
