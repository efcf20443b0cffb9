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
  /** The keys of the records that have it, in their order. */
  readonly recordKeys: readonly string[];
};

type Spelling = { readonly text: string; readonly group: Group; count: number; lastRecord: string };

/** The spellings of one value. */
type Group = { readonly key: string; readonly recordKeys: string[]; readonly spellings: Spelling[] };

/** Merges the values of one kind (names, phones …), record by record. */
export type Merger = {
  readonly add: (recordKey: string, text: string) => void;
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
      group = { key, recordKeys: [], spellings: [] };
      byKey.set(key, group);
    }
    const spelling = { text, group, count: 0, lastRecord: '' };
    group.spellings.push(spelling);
    byText.set(text, spelling);
    return spelling;
  };

  return {
    add: (recordKey, text) => {
      const spelling = byText.get(text) ?? newSpelling(text);
      const { recordKeys } = spelling.group;
      if (recordKeys.at(-1) !== recordKey) recordKeys.push(recordKey);
      if (spelling.count > 0 && spelling.lastRecord === recordKey) return;
      spelling.count += 1;
      spelling.lastRecord = recordKey;
    },
    values: (total) =>
      Array.from(byKey.values(), ({ key, recordKeys, spellings }): MergedValue => {
        const texts = spellings.toSorted((a, b) => b.count - a.count).map(({ text }) => text);
        return { key, text: texts[0] ?? '', spellings: texts, count: recordKeys.length, total, recordKeys };
      }).toSorted((a, b) => b.count - a.count),
  };
}
