import { compareTexts } from '#src/lib/text/compare-texts.ts';
import { fnv1a } from '#src/lib/text/fnv-1a.ts';
import type { Identity } from '#src/model/identity.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import type { ContactField } from '#src/lib/record-fields.ts';
import type { SelectedContact } from '#src/lib/records-choice.ts';
import { viewPhone, type PhoneReader } from '#src/model/phone.ts';
import { compareKey, valuesOf } from '#src/model/field-values.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import type { VisitorId } from '#src/lib/ids.ts';

/** The key of a merged phone changes when the library has loaded and with the agent's country; a link must not. */
const readPhoneOfLink: PhoneReader = (raw) => viewPhone(raw, 'RU', null);

const DIGESTS = 0x1000;

/** Folded to 12 bits: of the ten million phones with one prefix, thousands have the same digest. */
function digestOf(text: string): number {
  const hash = fnv1a(text);
  return ((hash >>> 24) ^ hash) & (DIGESTS - 1);
}

/**
 * The texts of a record, each with the digest that stands for it in a URL. A digest that another text has is counted up to the
 * next free one: distinct texts have distinct digests, and a digest reveals no more of its text.
 */
function digestsOf(field: ContactField, texts: readonly string[]): ReadonlyMap<string, string> {
  const forms = new Map(texts.map((text) => [text, compareKey(field, text, readPhoneOfLink)]));
  const byDigest = new Map<string, string>();
  // Sorted, so that the order in the record does not matter.
  for (const [text, form] of [...forms].toSorted(
    ([a, x], [b, y]) => compareTexts(x, y) || compareTexts(a, b),
  )) {
    // No digest is left.
    if (byDigest.size === DIGESTS) break;
    let digest = digestOf(form);
    while (byDigest.has(printDigest(digest))) digest = (digest + 1) % DIGESTS;
    byDigest.set(printDigest(digest), text);
  }
  return byDigest;
}

const printDigest = (digest: number): string => digest.toString(16).padStart(3, '0');

/** The choice of contacts in a URL, among these records. */
export function findContacts(
  records: readonly VisitorRecord[],
  identity: Identity,
  selected: readonly SelectedContact[],
) {
  const selector = createContactSelector(records, identity);
  const choices = selected.map((choice) => ({ choice, contact: selector.find(choice) }));
  const chosen = choices.flatMap(({ choice: { field }, contact }, index) =>
    // A link may name a contact twice.
    contact === null || choices.findIndex((other) => other.contact === contact) < index
      ? []
      : [{ field, contact }],
  );
  const [first, ...others] = chosen.map(({ contact }) => new Set(contact.recordKeys));
  const shared = first && new Set([...first].filter((key) => others.every((keys) => keys.has(key))));
  return {
    chosen,
    /** Whether any record has a contact and all chosen ones; undefined if none is chosen. */
    combines: shared && (({ recordKeys }: MergedValue) => recordKeys.some((key) => shared.has(key))),
    /** A chosen contact is not among the records (any more). */
    isAnyGone: choices.some(({ contact }) => contact === null),
    withoutGone: choices.flatMap(({ choice, contact }) => (contact === null ? [] : choice)),
    /** The choice with a contact added, or removed. */
    toggled: (field: ContactField, contact: MergedValue): readonly SelectedContact[] => {
      const left = choices.filter((other) => other.contact !== contact).map(({ choice }) => choice);
      const added = left.length < choices.length ? null : selector.choose(field, contact);
      return added === null ? left : [...left, added];
    },
  };
}

export type ContactSelector = {
  /** The choice that stands for `contact` in a URL; null if no record has it. */
  readonly choose: (field: ContactField, contact: MergedValue) => SelectedContact | null;
  /** The contact that a choice stands for; null if it is not among these records (any more). */
  readonly find: (choice: SelectedContact) => MergedValue | null;
};

export function createContactSelector(
  records: readonly VisitorRecord[],
  identity: Identity,
): ContactSelector {
  const byKey = new Map(records.map((record) => [record.key, record]));
  /** Of these records only: among all contacts of all records, many digests would fit several. */
  const textsByDigest = (field: ContactField, visitorId: VisitorId | null): ReadonlyMap<string, string> =>
    digestsOf(
      field,
      records.flatMap((record) => (record.visitorId === visitorId ? valuesOf(record, field) : [])),
    );

  return {
    choose: (field, contact) => {
      const holders = contact.recordKeys.flatMap((key) => byKey.get(key) ?? []);
      const record = holders.find(({ visitorId }) => visitorId !== null) ?? holders[0];
      if (record === undefined) return null;
      for (const [digest, text] of textsByDigest(field, record.visitorId))
        if (contact.spellings.includes(text)) return { field, visitorId: record.visitorId, digest };
      return null;
    },
    find: ({ field, visitorId, digest }) => {
      const text = textsByDigest(field, visitorId).get(digest);
      if (text === undefined) return null;
      return identity[field].find(({ spellings }) => spellings.includes(text)) ?? null;
    },
  };
}
