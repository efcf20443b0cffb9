// The parts of a URL that choose and order a person's records.
import { parseVisitorId, type VisitorId } from './ids.ts';
import { cutText } from './plain-text.ts';
import { FIELD_NAMES, FIELDS } from './visitor-record.ts';

/** The most records that can be read side by side. */
export const MAX_COMPARED = 20;

/** The records that a link compares, each once; null: not an ID. Up to one more than can be compared, so that the page can say so. */
export type ComparedRecords = readonly (VisitorId | null)[];

export function parseComparedRecords(text: string | null): ComparedRecords {
  const ids = (text ?? '')
    .split(',')
    .filter((each) => each !== '')
    .map(parseVisitorId);
  return ids.filter((id, index) => id === null || ids.indexOf(id) === index).slice(0, MAX_COMPARED + 1);
}

/** "6152759362,6152759363" */
export const printComparedRecords = (records: ComparedRecords): string | null =>
  records.length === 0 ? null : records.map((id) => id ?? '-').join();

/** The columns of the table of records, in order. */
export const COLUMNS = /* @__PURE__ */ (() => [...FIELD_NAMES, 'id'] as const)();
export type Column = (typeof COLUMNS)[number];

/** A column of the table; with "-" in descending order. null: the API's own order. */
export type SortOrder = Column | `-${Column}` | null;

/** null: by no column. */
export function sortedColumn(
  order: SortOrder,
): { readonly column: Column; readonly descending: boolean } | null {
  const column = COLUMNS.find((each) => each === order?.replace(/^-/, ''));
  return column === undefined ? null : { column, descending: order !== column };
}

const nameInUrl = (column: Column): string => (column === 'id' ? column : FIELDS[column].urlName);

export function printSortOrder(order: SortOrder): string | null {
  const by = sortedColumn(order);
  return by && `${by.descending ? '-' : ''}${nameInUrl(by.column)}`;
}

/** null for anything else. */
export function parseSortOrder(text: string | null): SortOrder {
  const name = text?.replace(/^-/, '');
  const column = COLUMNS.find((each) => nameInUrl(each) === name);
  if (column === undefined) return null;
  return text === name ? column : `-${column}`;
}

const MAX_FILTER_LENGTH = 200;

/** Cuts a filter from a link, which may be far longer than anybody types. */
export const truncateFilter = (text: string): string => cutText(text, MAX_FILTER_LENGTH);
