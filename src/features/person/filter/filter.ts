import { digitsIn } from '#src/lib/text/digit-runs.ts';
import { fold } from '#src/lib/text/fold.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { isBlank } from '#src/lib/text/plain-line.ts';
import { matchesDigits, type Query, RUN_START } from '#src/lib/text/search-terms.ts';
import type { ContactChoice } from '#src/lib/records-choice.ts';
import { doAtOnce, type Work } from '#src/lib/time-slicing.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

type IndexedCard = {
  /** All fields, folded, one per line: a search word holds no line break, so it never matches across fields. */
  readonly text: string;
  /** The id, and every run of digits that may be a phone; `RUN_START` stands before each run. */
  readonly digits: string;
};

/** Built once for the records, so that each key typed only searches text. */
export type CardIndex = ReadonlyMap<VisitorCard, IndexedCard>;

export type Selection = {
  readonly query: Query;
  /** Only records that have such a contact; null: all. */
  readonly contact: ContactChoice | null;
  /** Only records whose key is in each of these lists: one list for each chosen contact. */
  readonly cardKeys: readonly (readonly string[])[];
};

function indexCard(card: VisitorCard, readPhone: PhoneReader): IndexedCard {
  const id = card.visitorId === null ? [] : [String(card.visitorId)];
  const fields = [card.name, ...card.phones, ...card.emails, card.company, card.commentary].filter(
    (field) => field !== null,
  );
  const runs = new Set(fields.flatMap(digitsIn));
  for (const phone of card.phones) {
    const { key } = readPhone(phone);
    if (/^\d+$/.test(key)) runs.add(key);
  }
  return {
    text: [...id, ...fields].map(fold).join('\n'),
    digits: [...id, ...[...runs].map((run) => `${RUN_START}${run}`)].join(' '),
  };
}

export function* indexingCards(cards: readonly VisitorCard[], readPhone: PhoneReader): Work<CardIndex> {
  const index = new Map<VisitorCard, IndexedCard>();
  for (const card of cards) {
    index.set(card, indexCard(card, readPhone));
    yield;
  }
  return index;
}

export function buildIndex(cards: readonly VisitorCard[], readPhone: PhoneReader): CardIndex {
  return doAtOnce(indexingCards(cards, readPhone));
}

export function hasContact(card: VisitorCard, contact: ContactChoice): boolean {
  switch (contact) {
    case 'phone':
      return card.phones.some((phone) => !isBlank(phone));
    case 'email':
      return card.emails.some((email) => !isBlank(email));
    case 'comment':
      return card.commentary !== null && !isBlank(card.commentary);
  }
}

function matchesQuery({ text, digits }: IndexedCard, query: Query): boolean {
  return query.every((alternatives) =>
    alternatives.some((needles) =>
      needles.every((needle) => text.includes(needle.text) || matchesDigits(digits, needle)),
    ),
  );
}

/** The cards that match the whole selection, in their order. An empty query does not use `index`. */
export function filterCards(
  cards: readonly VisitorCard[],
  index: CardIndex,
  selection: Selection,
): readonly VisitorCard[] {
  const { query, contact } = selection;
  const keys = selection.cardKeys.map((list) => new Set(list));
  return cards.filter((card) => {
    if (!keys.every((list) => list.has(card.key))) return false;
    if (contact !== null && !hasContact(card, contact)) return false;
    if (query.length === 0) return true;
    const entry = index.get(card);
    return entry !== undefined && matchesQuery(entry, query);
  });
}
