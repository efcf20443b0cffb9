import type { Dictionary } from '#src/i18n/dictionary.ts';
import { columnOf, type SortColumn, type SortOrder } from '#src/lib/records-choice.ts';

export function columnName(t: Dictionary, column: SortColumn): string {
  switch (column) {
    case 'name':
    case 'id':
      return t.table[column];
    case 'phone':
      return t.person.phones;
    case 'email':
      return t.person.emails;
    case 'company':
      return t.person.company;
    case 'comment':
      return t.person.commentary;
  }
}

/** "Phones, descending"; null for an order by no column. */
export function orderText(t: Dictionary, order: SortOrder): string | null {
  const by = columnOf(order);
  return by && `${columnName(t, by.column)}, ${by.descending ? t.table.descending : t.table.ascending}`;
}
