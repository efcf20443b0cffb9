import type { VisitorCard } from '#src/api/visitor-card.ts';
import { isBlank } from '#src/lib/text/plain-line.ts';
import { doAtOnce, type Work } from '#src/lib/time-slicing.ts';
import { emailKey } from '#src/model/email.ts';
import { foldedKey } from '#src/model/identity.ts';
import { phonesIn, type PhoneReader } from '#src/model/phone.ts';

/** The columns that are compared: no two records have the same id. */
const COMPARED = ['name', 'phone', 'email', 'company', 'comment'] as const;
export type ComparedColumn = (typeof COMPARED)[number];

/** What most cells of each column say, as `cellKey` writes it; null: nothing is common. */
export type CommonCells = Readonly<Record<ComparedColumn, string | null>>;

export const NOTHING_COMMON: CommonCells = {
  name: null,
  phone: null,
  email: null,
  company: null,
  comment: null,
};

/** Equal for cells that the contacts would merge, in whatever order their phones or e-mails stand; '' for an empty one. */
export function cellKey(card: VisitorCard, column: ComparedColumn, readPhone: PhoneReader): string {
  switch (column) {
    case 'name':
    case 'company':
      return keyOfTexts([card[column] ?? ''], foldedKey);
    case 'comment':
      return keyOfTexts([card.commentary ?? ''], (text) => text.trim());
    case 'phone':
      return keyOfTexts(card.phones.flatMap(phonesIn), (raw) => readPhone(raw).key);
    case 'email':
      return keyOfTexts(card.emails, emailKey);
  }
}

function keyOfTexts(texts: readonly string[], keyOf: (text: string) => string): string {
  const keys = texts.filter((text) => !isBlank(text)).map(keyOf);
  return [...new Set(keys)].toSorted().join('\n');
}

/** Whether a cell says something else than most cells of its column. An empty cell contradicts nothing. */
export function differs(
  card: VisitorCard,
  column: ComparedColumn,
  common: CommonCells,
  readPhone: PhoneReader,
): boolean {
  const most = common[column];
  if (most === null) return false;
  const key = cellKey(card, column, readPhone);
  return key !== '' && key !== most;
}

/** In steps, so that thousands of records can be compared between other tasks. */
export function* findingCommonCells(
  cards: readonly VisitorCard[],
  readPhone: PhoneReader,
): Work<CommonCells> {
  const counts = new Map(COMPARED.map((column) => [column, new Map<string, number>()]));
  for (const card of cards) {
    for (const [column, ofColumn] of counts) {
      const key = cellKey(card, column, readPhone);
      if (key !== '') ofColumn.set(key, (ofColumn.get(key) ?? 0) + 1);
    }
    yield;
  }
  const common = { ...NOTHING_COMMON };
  for (const [column, ofColumn] of counts) common[column] = mostFrequent(ofColumn);
  return common;
}

export function findCommonCells(cards: readonly VisitorCard[], readPhone: PhoneReader): CommonCells {
  return doAtOnce(findingCommonCells(cards, readPhone));
}

/** Less than this part of the cells that say something is not common: a column nearly all in one tint would say nothing. */
const LEAST_PART = 1 / 4;

/** Of equally frequent ones, the first; null where no two cells say the same, unless there are only two. */
function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (most === undefined) return null;
  const [key, count] = most;
  return total === 2 || (count > 1 && count >= total * LEAST_PART) ? key : null;
}
