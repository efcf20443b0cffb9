import { useEffect, useRef } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { observeStuckHeight } from '#src/features/person/use-stuck-height.ts';
import { FIELD_NAMES } from '#src/lib/record-fields.ts';
import { columnOf, type Column, type SortOrder } from '#src/lib/records-choice.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import type { DetailColumn } from './common-cells.ts';
import { columnName, orderText } from './order-text.ts';

export type TableOrder = {
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
};

export const COLUMNS: readonly Column[] = [...FIELD_NAMES, 'id'];

type TableHeadProps = TableOrder & { readonly details: readonly DetailColumn[] };

/** The names of the columns, which order the records: from first to last, then from last to first, then as they were. */
export function TableHead({ order, onOrder, details }: TableHeadProps) {
  const t = useText();
  const announce = useAnnounce();
  const by = columnOf(order);
  const sort = (column: Column): void => {
    const next = nextOrder(column, order);
    onOrder(next);
    announce(orderText(t, next) ?? t.filter.sorts.given);
  };
  const head = useRef<HTMLTableSectionElement>(null);
  useEffect(
    () => observeStuckHeight((height) => head.current?.style.setProperty('--stuck-height', height)),
    [],
  );
  return (
    <thead ref={head} className="records-table__heads">
      <tr>
        <td className="records-table__head" style={{ width: 'var(--choose)' }}>
          {null}
        </td>
        {COLUMNS.flatMap((column) => {
          const isSorted = by?.column === column;
          // Before the ID, which matters least in a comparison.
          const detailHeads = column === 'id' ? details.map(detailHead) : [];
          return [
            ...detailHeads,
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
            </th>,
          ];
        })}
      </tr>
    </thead>
  );
}

const detailHead = ({ key, name }: DetailColumn) => (
  <th key={key} scope="col" className="records-table__head" style={{ width: 'var(--detail)' }}>
    <bdi className="records-table__detail">{name}</bdi>
  </th>
);

function nextOrder(column: Column, order: SortOrder): SortOrder {
  if (order === column) return `-${column}`;
  return order === `-${column}` ? 'given' : column;
}
