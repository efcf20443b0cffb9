import type { VisitorCard } from '#src/api/visitor-card.ts';
import { isBlank } from '#src/lib/text/plain-line.ts';
import { doAtOnce, type Work } from '#src/lib/time-slicing.ts';
import { emailKey } from '#src/model/email.ts';
import { foldedKey } from '#src/model/identity.ts';
import { phonesIn, type PhoneReader } from '#src/model/phone.ts';

/** The columns that are compared: no two records have the same id. */
const COMPARED = ['name', 'phone', 'email', 'company', 'comment'] as const;
export type ComparedColumn = (typeof COMPARED)[number];

/** For each column whose cells differ: its most frequent value, as `cellKey` writes it; null: no value is, so all cells differ. */
export type CommonCells = ReadonlyMap<ComparedColumn, string | null>;

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

/** Whether another value is at least as frequent in this column. An empty cell contradicts nothing. */
export function differs(
  card: VisitorCard,
  column: ComparedColumn,
  common: CommonCells,
  readPhone: PhoneReader,
): boolean {
  const most = common.get(column);
  if (most === undefined) return false;
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
  return new Map(
    [...counts].flatMap(([column, ofColumn]) =>
      ofColumn.size > 1 ? [[column, mostFrequent(ofColumn)]] : [],
    ),
  );
}

export function findCommonCells(cards: readonly VisitorCard[], readPhone: PhoneReader): CommonCells {
  return doAtOnce(findingCommonCells(cards, readPhone));
}

/** null: several are. */
function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  const [[key, most] = [null, 0], [, second] = [null, 0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most > second ? key : null;
}
