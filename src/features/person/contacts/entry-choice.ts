import { emailKey } from '#src/model/email.ts';
import { fold } from '#src/lib/text/fold.ts';
import type { Identity } from '#src/model/identity.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { phonesIn, viewPhone } from '#src/model/phone.ts';
import type { EntryChoice, EntryKind } from '#src/lib/records-choice.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

function textsOf(card: VisitorCard, kind: EntryKind): readonly string[] {
  if (kind === 'phone') return card.phones.flatMap(phonesIn);
  if (kind === 'email') return card.emails;
  const text = kind === 'name' ? card.name : card.company;
  return text === null ? [] : [text];
}

export function entriesOf(identity: Identity, kind: EntryKind): readonly MergedValue[] {
  if (kind === 'phone') return identity.phones;
  if (kind === 'email') return identity.emails;
  return kind === 'name' ? identity.names.values : identity.companies.values;
}

/** Not the key of the merged phone: that changes when the library has loaded and with the agent's country, a link must not. */
function normalForm(kind: EntryKind, text: string): string {
  if (kind === 'phone') return viewPhone(text, 'RU', null).key;
  return kind === 'email' ? emailKey(text) : fold(text);
}

/** FNV-1a, folded to 24 bits: too short to recover a phone or a name from it. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (((hash >>> 24) ^ hash) & 0xffffff).toString(16).padStart(6, '0');
}

/**
 * The digests that can stand for a text in a URL. The second one is for the rare record that has two entries with the same
 * normal form ("8 456 …" and "7 456 …", neither a valid number).
 */
function digestsOf(kind: EntryKind, text: string): readonly [string, string] {
  return [digestOf(normalForm(kind, text)), digestOf(`=${text}`)];
}

/** Whether any record has an entry and all these; undefined if there are none of these. */
export function createCombiner(
  chosen: readonly MergedValue[],
): ((entry: MergedValue) => boolean) | undefined {
  const [first, ...others] = chosen.map(({ cardKeys }) => new Set(cardKeys));
  if (first === undefined) return undefined;
  const shared = new Set([...first].filter((key) => others.every((keys) => keys.has(key))));
  return ({ cardKeys }) => cardKeys.some((key) => shared.has(key));
}

export type EntryChooser = {
  /** The choice that stands for `entry` in a URL; null if no record has it. */
  readonly choose: (kind: EntryKind, entry: MergedValue) => EntryChoice | null;
  /** The entry that a choice stands for; null if it is not among these records (any more). */
  readonly find: (choice: EntryChoice) => MergedValue | null;
};

export function createEntryChooser(cards: readonly VisitorCard[], identity: Identity): EntryChooser {
  const byKey = new Map(cards.map((card) => [card.key, card]));
  const indexes = new Map<EntryKind, EntryIndex>();
  const indexOf = (kind: EntryKind): EntryIndex => {
    const index = indexes.get(kind) ?? indexEntries(kind, entriesOf(identity, kind));
    indexes.set(kind, index);
    return index;
  };

  const find = ({ kind, visitorId, digest }: EntryChoice): MergedValue | null => {
    const { byText, byDigest } = indexOf(kind);
    const matches = new Set<MergedValue>();
    for (const card of cards) {
      if (visitorId === null || card.visitorId !== visitorId) continue;
      for (const text of textsOf(card, kind)) {
        const entry = byText.get(text);
        if (entry !== undefined && digestsOf(kind, text).includes(digest)) matches.add(entry);
      }
    }
    const [entry = null] = matches;
    // If that record no longer has the entry, others may.
    return matches.size === 1 ? entry : (byDigest().get(digest) ?? null);
  };

  return {
    choose: (kind, entry) => {
      const holders = entry.cardKeys.flatMap((key) => byKey.get(key) ?? []);
      const card = holders.find(({ visitorId }) => visitorId !== null) ?? holders[0];
      const text = card && textsOf(card, kind).find((each) => entry.spellings.includes(each));
      if (card === undefined || text === undefined) return null;
      const choices = digestsOf(kind, text).map((digest) => ({ kind, visitorId: card.visitorId, digest }));
      // Compared by text, not by identity: the phones may have been merged again since the click.
      return choices.find((choice) => find(choice)?.spellings.includes(text) === true) ?? null;
    },
    find,
  };
}

type EntryIndex = {
  readonly byText: ReadonlyMap<string, MergedValue>;
  /** Built on first use. null: several entries have this digest. */
  readonly byDigest: () => ReadonlyMap<string, MergedValue | null>;
};

function indexEntries(kind: EntryKind, entries: readonly MergedValue[]): EntryIndex {
  const byText = new Map(entries.flatMap((entry) => entry.spellings.map((text) => [text, entry] as const)));
  let made: Map<string, MergedValue | null> | null = null;
  const byDigest = () => {
    if (made !== null) return made;
    made = new Map();
    for (const [text, entry] of byText) {
      for (const digest of digestsOf(kind, text)) {
        const other = made.get(digest);
        made.set(digest, other === undefined || other === entry ? entry : null);
      }
    }
    return made;
  };
  return { byText, byDigest };
}
