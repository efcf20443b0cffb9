// Which of a person's records are shown, and in what order, as a URL says it. What finds them is in `finder.ts`.

/** The lists of the merged panel. */
export type EntryKind = 'phone' | 'email' | 'name' | 'company';

const KINDS: readonly EntryKind[] = ['phone', 'email', 'name', 'company'];

/** An entry of the merged panel as a URL may name it: by a place where it stands, never by what it says. */
export type EntryChoice = {
  readonly kind: EntryKind;
  /** A visitor_id, or "r" and the card's key where the record's id could not be read. */
  readonly record: string;
  /** Which of the record's phones or e-mails, from 0. */
  readonly place: number;
};

/** "phone.6152759362.0" */
export function printEntryChoice({ kind, record, place }: EntryChoice): string {
  return `${kind}.${record}.${place}`;
}

export function parseEntryChoice(text: string | null | undefined): EntryChoice | null {
  const [, kindText, record, place] = /^([a-z]+)\.(r?\d{1,16})\.(\d{1,4})$/.exec(text ?? '') ?? [];
  const kind = KINDS.find((candidate) => candidate === kindText);
  if (kind === undefined || record === undefined || place === undefined) return null;
  return { kind, record, place: Number(place) };
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
