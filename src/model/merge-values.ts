/** One value of a person, out of all the records in which it stands. */
export type MergedValue = {
  /** Equal texts have equal keys; unique within its list. */
  readonly key: string;
  /** The spelling of most records; at equal numbers the one seen first. */
  readonly text: string;
  /** Every spelling, each once, the shown one first: merging hides nothing. */
  readonly spellings: readonly string[];
  /** In how many records it stands … */
  readonly count: number;
  /** … of how many in all. */
  readonly total: number;
  /** Of those records, in their order. */
  readonly cardKeys: readonly string[];
};

type Spelling = { readonly text: string; readonly of: Gathered; count: number; lastCard: string };

type Gathered = { readonly key: string; readonly cardKeys: string[]; readonly spellings: Spelling[] };

/** Takes in what the records say of one kind (names, phones …), one record after the other. */
export type Merger = {
  readonly add: (cardKey: string, text: string) => void;
  /** @param total How many records there are in all. */
  readonly values: (total: number) => readonly MergedValue[];
};

/**
 * Linear in the number of texts; `keyOf` is asked once for each different one. What one record says must be added
 * without another's in between. Values that stand in most records come first, then those seen first.
 *
 * Whatever the order of the records, the result is the same as a set of (key, count, set of records, set of
 * spellings). Their order decides only between equals: which of two values of equal count, and which of two
 * spellings of equal count, comes first.
 */
export function createMerger(keyOf: (text: string) => string): Merger {
  const byKey = new Map<string, Gathered>();
  const byText = new Map<string, Spelling>();

  const newSpelling = (text: string): Spelling => {
    const key = keyOf(text);
    let of = byKey.get(key);
    if (of === undefined) {
      of = { key, cardKeys: [], spellings: [] };
      byKey.set(key, of);
    }
    const spelling = { text, of, count: 0, lastCard: '' };
    of.spellings.push(spelling);
    byText.set(text, spelling);
    return spelling;
  };

  return {
    add: (cardKey, text) => {
      const spelling = byText.get(text) ?? newSpelling(text);
      const { cardKeys } = spelling.of;
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
