import { useCallback, useMemo, useRef, useState, type MouseEventHandler } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { useFocusedCard, useMarkedCard, type ShownMark } from '#src/features/person/cards/card-focus.ts';
import { RowWindow, useAllFit, useGridPlace } from '#src/features/person/cards/card-grid.tsx';
import { cardElementId, isMarked } from '#src/features/person/cards/card-list.tsx';
import {
  firstCardsLayout,
  rowsAround,
  rowsLayout,
  wholeLayout,
} from '#src/features/person/cards/grid-layout.ts';
import type { RowsInWindow } from '#src/features/person/cards/row-window.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import { MAX_PRINTED } from '#src/model/many-records.ts';
import { moveBetweenItems } from '#src/ui/arrow-keys.ts';
import { usePrinting } from '#src/ui/hooks/use-printing.ts';
import { COLUMNS, TableHead, type TableOrder } from './table-head.tsx';
import { TableRow, type RowProps } from './table-row.tsx';
import type { CommonCells } from './common-cells.ts';
import { useCommonCells } from './use-common-cells.ts';
import './records-table.css';

/** Rows are lower than cards, and nothing is between them. Lengths are in px. */
const ROWS = { gap: 0, estimatedHeight: 41 };

const NOTHING_COMPARED: CommonCells = new Map();

type RecordsTableProps = TableOrder &
  ShownMark &
  Omit<RowProps, 'common'> & {
    readonly markedId: VisitorId | null;
    readonly onFollow: MouseEventHandler;
    /** All records of the person, which are compared. */
    readonly all: readonly VisitorCard[];
    /** Those that are shown. */
    readonly cards: readonly VisitorCard[];
    /** True above 500 records, whatever the filter leaves. */
    readonly virtualize: boolean;
  };

/** The records as rows, to compare them. Which rows are in the page is decided as for cards (`card-grid.tsx`). */
export function RecordsTable({
  all,
  cards,
  virtualize,
  markedId,
  onFollow,
  shownMark,
  onMarkShown,
  order,
  onOrder,
  ...row
}: RecordsTableProps) {
  const t = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const { top } = useGridPlace(body, virtualize);
  const [inWindow, setInWindow] = useState<RowsInWindow | 'all' | null>(null);
  const { focusedId, ...focusEvents } = useFocusedCard(cards);
  const printing = usePrinting();
  const allFit = useAllFit(cards, virtualize);
  const common = useCommonCells(all, row.readPhone);
  useMarkedCard(cards, markedId, { shownMark, onMarkShown });

  const keyOfRow = useCallback((place: number) => cards[place]?.key ?? String(place), [cards]);
  const keptRows = useMemo(() => {
    const kept = cards.flatMap((card, place) =>
      cardElementId(card) === focusedId || isMarked(card, markedId) ? [place] : [],
    );
    return rowsAround(kept, cards.length, 1);
  }, [cards, focusedId, markedId]);

  const isWhole = allFit || printing || inWindow === 'all';
  const { spans, spaceBelow } = isWhole
    ? wholeLayout(printing ? Math.min(cards.length, MAX_PRINTED) : cards.length)
    : inWindow === null
      ? firstCardsLayout(cards.length, 1, ROWS)
      : rowsLayout(inWindow.rows, inWindow.height, cards.length, 1, ROWS);
  const measure = isWhole ? undefined : inWindow?.measure;

  return (
    <>
      {!allFit && (
        <RowWindow
          rowCount={cards.length}
          keyOfRow={keyOfRow}
          top={top}
          keptRows={keptRows}
          onRows={setInWindow}
          sizes={ROWS}
        />
      )}
      {common?.size !== 0 && <p className="records-table__legend">{t.table.legend}</p>}
      <table className="records-table" aria-rowcount={virtualize ? cards.length + 1 : undefined}>
        <caption className="visually-hidden">{t.person.visitors}</caption>
        <TableHead order={order} onOrder={onOrder} />
        {/* Arrow keys go between its rows, which Tab reaches. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody
          ref={body}
          onClick={onFollow}
          onKeyDown={moveBetweenItems}
          {...(virtualize ? focusEvents : undefined)}
        >
          {spans.flatMap(({ from, to, spaceAbove }, span) => [
            spaceAbove > 0 && <Space key={`above ${from}`} height={spaceAbove} />,
            ...cards
              .slice(from, to)
              .map((card, index) => (
                <TableRow
                  key={card.key}
                  {...row}
                  card={card}
                  common={common ?? NOTHING_COMPARED}
                  marked={isMarked(card, markedId)}
                  isTabStop={span === 0 && index === 0}
                  place={virtualize ? from + index : null}
                  measure={measure}
                />
              )),
          ])}
          {spaceBelow > 0 && <Space height={spaceBelow} />}
        </tbody>
      </table>
    </>
  );
}

/** In place of rows that are not in the page. */
function Space({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true" className="records-table__space">
      <td colSpan={COLUMNS.length} style={{ height }}>
        {null}
      </td>
    </tr>
  );
}
