import type { Dictionary } from '#src/i18n/dictionary.ts';
import { columnOf, type Column, type SortOrder } from '#src/lib/records-choice.ts';

export const columnName = (t: Dictionary, column: Column): string =>
  column === 'id' ? t.table.id : t.fields[column];

/** "Phones, descending"; null for an order by no column. */
export function orderText(t: Dictionary, order: SortOrder): string | null {
  const by = columnOf(order);
  return by && `${columnName(t, by.column)}, ${by.descending ? t.table.descending : t.table.ascending}`;
}
