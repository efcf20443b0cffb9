// Which of a person's records are shown, and in what order, as a URL says it.

import { parseVisitorId, type VisitorId } from './ids.ts';

/** The lists of the merged panel. */
export type EntryKind = 'phone' | 'email' | 'name' | 'company';

const KINDS: readonly EntryKind[] = ['phone', 'email', 'name', 'company'];

/** An entry of the merged panel as a URL may name it: by one of its records, never by what it says. */
export type EntryChoice = {
  readonly kind: EntryKind;
  /** null: none of its records has an id that could be read. */
  readonly visitorId: VisitorId | null;
  /** Of the value's normal form: 24 bits, from which nobody can read it. */
  readonly digest: string;
};

/** "phone.6152759362.08f3c1" */
export function printEntryChoice({ kind, visitorId, digest }: EntryChoice): string {
  return `${kind}.${visitorId ?? '-'}.${digest}`;
}

/** Older links end in a place ("phone.6152759362.0"): it is read as a digest that no value has. */
export function parseEntryChoice(text: string): EntryChoice | null {
  const [, kindText, record = '', digest] = /^([a-z]+)\.(-|r?\d{1,16})\.([\da-f]{1,6})$/.exec(text) ?? [];
  const kind = KINDS.find((candidate) => candidate === kindText);
  return kind === undefined || digest === undefined
    ? null
    : { kind, visitorId: parseVisitorId(record), digest };
}

export type ContactChoice = 'phone' | 'email' | 'comment';

export function parseContactChoice(text: string | null | undefined): ContactChoice | null {
  return text === 'phone' || text === 'email' || text === 'comment' ? text : null;
}

/** `given` is the API's own order; `contacts` puts the records with most phones and e-mails first. */
export type SortOrder = 'given' | 'name' | 'company' | 'contacts';

export const SORT_ORDERS: readonly SortOrder[] = ['given', 'name', 'company', 'contacts'];

/** What is no known order is `given`. */
export function parseSortOrder(text: string | null | undefined): SortOrder {
  return SORT_ORDERS.find((order) => order === text) ?? 'given';
}

const MOST_FILTER_CHARACTERS = 200;

/** The filter's text, cut where it is longer than anybody types. */
export function limitFilter(text: string): string {
  // Not between the halves of one character.
  return text.slice(0, MOST_FILTER_CHARACTERS).replace(/[\ud800-\udbff]$/, '');
}
