import type { MergedValue } from './merge-values.ts';
import type { Identity } from './identity.ts';
import type { VisitorCard } from './visitor-card.ts';

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

function textsOf(card: VisitorCard, kind: EntryKind): readonly string[] {
  if (kind === 'phone') return card.phones;
  if (kind === 'email') return card.emails;
  const text = kind === 'name' ? card.name : card.company;
  return text === null ? [] : [text];
}

export function entriesOf(identity: Identity, kind: EntryKind): readonly MergedValue[] {
  if (kind === 'phone') return identity.phones;
  if (kind === 'email') return identity.emails;
  return kind === 'name' ? identity.names.values : identity.companies.values;
}

export type EntryChooser = {
  /** The choice that names `entry`; null when none of the records holds it. */
  readonly choose: (kind: EntryKind, entry: MergedValue) => EntryChoice | null;
  /** The entry that a choice names among these records; null when it is not there (any more). */
  readonly find: (choice: EntryChoice) => MergedValue | null;
};

export function createEntryChooser(cards: readonly VisitorCard[], identity: Identity): EntryChooser {
  const byKey = new Map(cards.map((card) => [card.key, card]));
  const byRecord = new Map<string, VisitorCard>();
  const records = new Map<VisitorCard, string>();
  for (const card of cards) {
    const id = String(card.visitorId);
    // An id that stands twice names its first record only.
    const record = card.visitorId === null || byRecord.has(id) ? `r${card.key}` : id;
    byRecord.set(record, card);
    records.set(card, record);
  }
  return {
    choose: (kind, entry) => {
      const card = byKey.get(entry.cardKeys[0] ?? '');
      const record = card && records.get(card);
      if (card === undefined || record === undefined) return null;
      const place = textsOf(card, kind).findIndex((text) => entry.spellings.includes(text));
      return place < 0 ? null : { kind, record, place };
    },
    find: ({ kind, record, place }) => {
      const card = byRecord.get(record);
      const text = card && textsOf(card, kind)[place];
      if (text === undefined) return null;
      return entriesOf(identity, kind).find(({ spellings }) => spellings.includes(text)) ?? null;
    },
  };
}

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
