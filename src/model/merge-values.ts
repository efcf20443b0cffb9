/** One value of a person, with the records that have it. */
export type MergedValue = {
  /** Equal texts have equal keys; unique within its list. */
  readonly key: string;
  /** The most frequent spelling; of equally frequent ones, the one seen first. */
  readonly text: string;
  /** Every spelling once, `text` first: merging hides nothing. */
  readonly spellings: readonly string[];
  /** How many records have it. */
  readonly count: number;
  /** The number of all records. */
  readonly total: number;
  /** The cards of the records that have it, in their order. */
  readonly cardKeys: readonly string[];
};

type Spelling = { readonly text: string; readonly group: Group; count: number; lastCard: string };

/** The spellings of one value. */
type Group = { readonly key: string; readonly cardKeys: string[]; readonly spellings: Spelling[] };

/** Merges the values of one kind (names, phones …), record by record. */
export type Merger = {
  readonly add: (cardKey: string, text: string) => void;
  /** @param total The number of all records. */
  readonly values: (total: number) => readonly MergedValue[];
};

/**
 * Linear in the number of texts; calls `keyOf` once for each different text. Add all values of a record before those of the
 * next. The values of most records come first; of equally frequent ones, the one seen first.
 *
 * The order of the records decides only which of two equally frequent values, or spellings, comes first.
 */
export function createMerger(keyOf: (text: string) => string): Merger {
  const byKey = new Map<string, Group>();
  const byText = new Map<string, Spelling>();

  const newSpelling = (text: string): Spelling => {
    const key = keyOf(text);
    let group = byKey.get(key);
    if (group === undefined) {
      group = { key, cardKeys: [], spellings: [] };
      byKey.set(key, group);
    }
    const spelling = { text, group, count: 0, lastCard: '' };
    group.spellings.push(spelling);
    byText.set(text, spelling);
    return spelling;
  };

  return {
    add: (cardKey, text) => {
      const spelling = byText.get(text) ?? newSpelling(text);
      const { cardKeys } = spelling.group;
      if (cardKeys.at(-1) !== cardKey) cardKeys.push(cardKey);
      if (spelling.count > 0 && spelling.lastCard === cardKey) return;
      spelling.count += 1;
      spelling.lastCard = cardKey;
    },
    values: (total) =>
      Array.from(byKey.values(), ({ key, cardKeys, spellings }): MergedValue => {
        const texts = spellings.toSorted((a, b) => b.count - a.count).map(({ text }) => text);
        return { key, text: texts[0] ?? '', spellings: texts, count: cardKeys.length, total, cardKeys };
      }).toSorted((a, b) => b.count - a.count),
  };
}
