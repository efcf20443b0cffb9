import { isBlank } from '#src/lib/text/plain-line.ts';
import type { SortOrder } from '#src/lib/records-choice.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

function sortByText(
  cards: readonly VisitorCard[],
  field: 'name' | 'company',
  locale: string,
): readonly VisitorCard[] {
  // «Вокзал» sorts under В; "2-я касса" before "10-я касса".
  const { compare } = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true });
  return cards
    .map((card) => ({ card, text: card[field] ?? '', empty: isBlank(card[field] ?? '') }))
    .toSorted((a, b) => Number(a.empty) - Number(b.empty) || (a.empty ? 0 : compare(a.text, b.text)))
    .map(({ card }) => card);
}

const contacts = ({ phones, emails }: VisitorCard): number => phones.length + emails.length;

/** Stable; records without the field come last. `locale` is a BCP 47 tag. */
export function sortCards(
  cards: readonly VisitorCard[],
  order: SortOrder,
  locale: string,
): readonly VisitorCard[] {
  switch (order) {
    case 'given':
      return cards;
    case 'contacts':
      return cards.toSorted((a, b) => contacts(b) - contacts(a));
    case 'name':
    case 'company':
      return sortByText(cards, order, locale);
  }
}
