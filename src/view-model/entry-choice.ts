import type { MergedValue } from './merge-values.ts';
import type { Identity } from './identity.ts';
import type { EntryChoice, EntryKind } from './records-choice.ts';
import type { VisitorCard } from './visitor-card.ts';

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
