import { compareTexts } from '#src/lib/text/compare-texts.ts';
import { emailKey } from '#src/model/email.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { isBlank } from '#src/lib/text/plain-line.ts';
import { columnOf, type SortColumn, type SortOrder } from '#src/lib/records-choice.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

const contacts = ({ phones, emails }: VisitorCard): number => phones.length + emails.length;

/** Stable, also from last to first; records without the field always come last. `locale` is a BCP 47 tag. */
export function sortCards(
  cards: readonly VisitorCard[],
  order: SortOrder,
  locale: string,
  readPhone: PhoneReader,
): readonly VisitorCard[] {
  if (order === 'given') return cards;
  if (order === 'contacts') return cards.toSorted((a, b) => contacts(b) - contacts(a));
  const by = columnOf(order);
  if (by === null) return cards;
  const { column, descending } = by;
  // «Вокзал» sorts under В; "2-я касса" before "10-я касса".
  const collator = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true });
  const compare = column === 'phone' ? compareTexts : collator.compare;
  const direction = descending ? -1 : 1;
  return cards
    .map((card) => {
      const text = textOf(card, column, readPhone);
      return { card, text, empty: isBlank(text) };
    })
    .toSorted(
      (a, b) => Number(a.empty) - Number(b.empty) || (a.empty ? 0 : direction * compare(a.text, b.text)),
    )
    .map(({ card }) => card);
}

/** What a record is sorted by: of several phones or e-mails, the first one that says something. */
function textOf(card: VisitorCard, column: SortColumn, readPhone: PhoneReader): string {
  switch (column) {
    case 'name':
    case 'company':
      return card[column] ?? '';
    case 'comment':
      return card.commentary ?? '';
    case 'phone': {
      const phone = card.phones.find((raw) => !isBlank(raw));
      return phone === undefined ? '' : readPhone(phone).key;
    }
    case 'email':
      return emailKey(card.emails.find((raw) => !isBlank(raw)) ?? '');
    case 'id':
      return card.visitorId === null ? '' : String(card.visitorId);
  }
}

/** By code units: of numbers, those with the same beginning stand together. */
