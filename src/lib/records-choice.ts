// The parts of a URL that choose and order a person's records. The search itself is in `features/person/filter/`.

import { parseVisitorId, type VisitorId } from './ids.ts';

/** The lists of the merged panel. */
export type EntryKind = 'phone' | 'email' | 'name' | 'company';

const KINDS: readonly EntryKind[] = ['phone', 'email', 'name', 'company'];

/** An entry of the merged panel in a URL, which must contain neither a phone nor a name: a record and a short digest. */
export type EntryChoice = {
  readonly kind: EntryKind;
  /** null: none of its records has a readable id. */
  readonly visitorId: VisitorId | null;
  /** Of the normalized value: 12 bits, which only tell it from the others of its record. */
  readonly digest: string;
};

/** "phone.6152759362.08f" */
export function printEntryChoice({ kind, visitorId, digest }: EntryChoice): string {
  return `${kind}.${visitorId ?? '-'}.${digest}`;
}

/** Older links have six digits, of which the last three count, or an index ("phone.6152759362.0"), which matches no value's digest. */
export function parseEntryChoice(text: string): EntryChoice | null {
  const [, kindText, record = '', digest] = /^([a-z]+)\.(-|r?\d{1,16})\.([\da-f]{1,6})$/.exec(text) ?? [];
  const kind = KINDS.find((candidate) => candidate === kindText);
  return kind === undefined || digest === undefined
    ? null
    : { kind, visitorId: parseVisitorId(record), digest: digest.slice(-3) };
}

export type ContactChoice = 'phone' | 'email' | 'comment';

export function parseContactChoice(text: string | null | undefined): ContactChoice | null {
  return text === 'phone' || text === 'email' || text === 'comment' ? text : null;
}

/** The columns of the table of records. */
export const SORT_COLUMNS = ['name', 'phone', 'email', 'company', 'comment', 'id'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** By a column; with "-" from its last value to its first. */
export type ColumnOrder = SortColumn | `-${SortColumn}`;

/** `given` is the API's own order; `contacts` puts the records with most phones and e-mails first. */
export type SortOrder = 'given' | 'contacts' | ColumnOrder;

/** Those that the filter bar offers. */
export const CARD_ORDERS = ['given', 'name', 'company', 'contacts'] as const satisfies readonly SortOrder[];

/** null: by no column. */
export function columnOf(
  order: SortOrder,
): { readonly column: SortColumn; readonly descending: boolean } | null {
  const column = SORT_COLUMNS.find((each) => order === each || order === `-${each}`);
  return column === undefined ? null : { column, descending: order !== column };
}

/** `given` for anything else. */
export function parseSortOrder(text: string | null | undefined): SortOrder {
  if (text === 'contacts') return text;
  const column = SORT_COLUMNS.find((each) => text === each || text === `-${each}`);
  return column === undefined ? 'given' : text === column ? column : `-${column}`;
}

const MAX_FILTER_LENGTH = 200;

/** Cuts the filter's text: a link may hold far more than anybody types. */
export function limitFilter(text: string): string {
  // Not inside a surrogate pair.
  return text.slice(0, MAX_FILTER_LENGTH).replace(/[\ud800-\udbff]$/, '');
}
