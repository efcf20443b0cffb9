import type { Dictionary } from '#src/i18n/dictionary.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { columnOf, COLUMNS, type Column, type SortOrder } from '#src/domain/record-selection.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';

export type TableOrder = {
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
};

/** The heads of the columns. A press orders the records ascending, the next one descending, a third in the API's order. */
export function TableHead({ order, onOrder }: TableOrder) {
  const t = useText();
  const announce = useAnnounce();
  const by = columnOf(order);
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
  const by = columnOf(order);
  if (by === null) return t.table.unsorted;
  return `${columnName(t, by.column)}, ${by.descending ? t.table.descending : t.table.ascending}`;
}
