import { digitsIn } from './digit-runs.ts';
import { fold } from './fold.ts';
import type { PhoneReader } from './phone.ts';
import { isBlank } from './plain-line.ts';
import { matchesDigits, type Query, RUN_START } from './query.ts';
import type { VisitorCard } from './visitor-card.ts';

type IndexedCard = {
  readonly card: VisitorCard;
  /** Every field, folded, a line each: words hold no line break, so none matches across fields. */
  readonly text: string;
  /** The id, and every run of digits that may be a phone, the latter after `RUN_START`. */
  readonly digits: string;
};

/** What is made of the records once, so that each key typed costs only a search through text. */
export type CardIndex = readonly IndexedCard[];

export type ContactChoice = 'phone' | 'email' | 'comment';

export type Selection = {
  readonly query: Query;
  /** Only records that have such a contact; null: all. */
  readonly contact: ContactChoice | null;
  /** Only these records (of an entry of the merged panel); null: all. */
  readonly cardKeys: readonly string[] | null;
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
    card,
    text: [...id, ...fields].map(fold).join('\n'),
    digits: [...id, ...[...runs].map((run) => `${RUN_START}${run}`)].join(' '),
  };
}

export function buildIndex(cards: readonly VisitorCard[], readPhone: PhoneReader): CardIndex {
  return cards.map((card) => indexCard(card, readPhone));
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

export function parseContactChoice(text: string | null | undefined): ContactChoice | null {
  return text === 'phone' || text === 'email' || text === 'comment' ? text : null;
}

function matchesQuery({ text, digits }: IndexedCard, query: Query): boolean {
  return query.every((alternatives) =>
    alternatives.some((needles) =>
      needles.every((needle) => text.includes(needle.text) || matchesDigits(digits, needle)),
    ),
  );
}

/** The records that fit all of it, in the order they came in. */
export function filterCards(index: CardIndex, selection: Selection): readonly VisitorCard[] {
  const { query, contact } = selection;
  const keys = selection.cardKeys && new Set(selection.cardKeys);
  return index
    .filter(
      (entry) =>
        (keys === null || keys.has(entry.card.key)) &&
        (contact === null || hasContact(entry.card, contact)) &&
        matchesQuery(entry, query),
    )
    .map(({ card }) => card);
}
