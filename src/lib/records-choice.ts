// The parts of a URL that choose and order a person's records. The search itself is in `features/person/filter/`.

import { parseVisitorId, type VisitorId } from './ids.ts';
import { cutText } from './text/plain-line.ts';
import {
  CONTACT_FIELDS,
  FIELD_NAMES,
  FIELDS,
  FILTER_FIELDS,
  type ContactField,
  type ContactFilter,
  type RecordField,
} from './record-fields.ts';

const fieldInUrl = <Field extends RecordField>(
  text: string | null | undefined,
  fields: readonly Field[],
): Field | null => fields.find((field) => FIELDS[field].urlName === text) ?? null;

/** A merged contact in a URL, which must contain neither a phone nor a name: a record and a short digest. */
export type SelectedContact = {
  readonly field: ContactField;
  /** null: none of its records has a readable id. */
  readonly visitorId: VisitorId | null;
  /** Of the normalized value: 12 bits, enough to distinguish it from the others of its record. */
  readonly digest: string;
};

/** "phone.6152759362.08f" */
export function printSelectedContact({ field, visitorId, digest }: SelectedContact): string {
  return `${FIELDS[field].urlName}.${visitorId ?? '-'}.${digest}`;
}

export function parseSelectedContact(text: string): SelectedContact | null {
  const [, name, record = '', digest] = /^([a-z]+)\.(-|\d{1,16})\.([\da-f]{3})$/.exec(text) ?? [];
  const field = fieldInUrl(name, CONTACT_FIELDS);
  return field === null || digest === undefined ? null : { field, visitorId: parseVisitorId(record), digest };
}

export const printContactFilter = (field: ContactFilter | null): string | null =>
  field && FIELDS[field].urlName;

export const parseContactFilter = (text: string | null | undefined): ContactFilter | null =>
  fieldInUrl(text, FILTER_FIELDS);

/** So many rows can still be read side by side. */
export const MAX_COMPARED = 20;

/** The records that a link compares, each once; null: what is no ID. One more than can be compared: the page then says so. */
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

/** A column of the table of records. */
export type Column = RecordField | 'id';

/** By a column; with "-" from its last value to its first. */
export type ColumnOrder = Column | `-${Column}`;

/** `given` is the API's own order; `contacts` puts the records with most phones and e-mails first. */
export type SortOrder = 'given' | 'contacts' | ColumnOrder;

/** Those that the filter bar offers. */
export const CARD_ORDERS = ['given', 'name', 'company', 'contacts'] as const satisfies readonly SortOrder[];

/** null: by no column. */
export function columnOf(order: SortOrder): { readonly column: Column; readonly descending: boolean } | null {
  const name = order.replace(/^-/, '');
  const column = name === 'id' ? name : FIELD_NAMES.find((field) => field === name);
  return column === undefined ? null : { column, descending: order !== column };
}

export function printSortOrder(order: SortOrder): string {
  const by = columnOf(order);
  if (by === null) return order;
  return `${by.descending ? '-' : ''}${by.column === 'id' ? 'id' : FIELDS[by.column].urlName}`;
}

/** `given` for anything else. */
export function parseSortOrder(text: string | null | undefined): SortOrder {
  if (text === 'contacts') return text;
  const name = text?.replace(/^-/, '');
  const column = name === 'id' ? name : fieldInUrl(name, FIELD_NAMES);
  if (column === null) return 'given';
  return text === name ? column : `-${column}`;
}

const MAX_FILTER_LENGTH = 200;

/** A link may hold far more than anybody types. */
export const limitFilter = (text: string): string => cutText(text, MAX_FILTER_LENGTH);
