import { type DigitRun, digitRuns } from './digit-runs.ts';
import { type Folded, foldWithMap, originalRange, type TextRange } from './fold.ts';
import type { Needle, Query } from './search-terms.ts';

/** A range to mark. `first`: the first one of its needle. */
export type FoundRange = TextRange & { readonly first: boolean };

/** Each mark is an element of the page: more would only make it slow. */
const MAX_MARKS = 100;

function* occurrences(text: string, needle: string): Generator<number> {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) yield at;
}

function* matchesInRun(digits: string, needle: Needle): Generator<readonly [at: number, length: number]> {
  for (const start of needle.starts) if (digits.startsWith(start)) yield [0, start.length];
  if (needle.digits === null) return;
  for (const at of occurrences(digits, needle.digits)) yield [at, needle.digits.length];
}

function* digitRanges(runsOf: () => readonly DigitRun[], needle: Needle): Generator<TextRange> {
  if (needle.digits === null && needle.starts.length === 0) return;
  for (const { digits, indexes } of runsOf()) {
    for (const [at, length] of matchesInRun(digits, needle)) {
      const start = indexes[at];
      const last = indexes[at + length - 1];
      if (start !== undefined && last !== undefined) yield { start, end: last + 1 };
    }
  }
}

function* textRanges(folded: Folded, needle: Needle): Generator<TextRange> {
  for (const at of occurrences(folded.text, needle.text)) {
    const range = originalRange(folded, at, needle.text.length);
    if (range !== null) yield range;
  }
}

/** Sorts the ranges, and merges those that overlap or touch. */
function merge(ranges: readonly FoundRange[]): readonly FoundRange[] {
  const result: FoundRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || range.start > last.end) result.push(range);
    else {
      const end = Math.max(last.end, range.end);
      result[result.length - 1] = { start: last.start, end, first: last.first || range.first };
    }
  }
  return result;
}

function* atMost<T>(most: number, items: Iterable<T>): Generator<T> {
  let left = most;
  for (const item of items) {
    yield item;
    left -= 1;
    if (left === 0) return;
  }
}

function needleRanges(
  folded: Folded,
  runsOf: () => readonly DigitRun[],
  needle: Needle,
): readonly FoundRange[] {
  const found = [
    ...atMost(MAX_MARKS, textRanges(folded, needle)),
    ...atMost(MAX_MARKS, digitRanges(runsOf, needle)),
  ];
  const start = Math.min(...found.map((range) => range.start));
  return found.map((range) => ({ ...range, first: range.start === start }));
}

/** The ranges in `text` to mark for the query. If the parts of a number are not found as one, each is marked by itself. */
export function matchRanges(text: string, query: Query): readonly FoundRange[] {
  if (query.length === 0 || text === '') return [];
  const folded = foldWithMap(text);
  let runs: readonly DigitRun[] | null = null;
  const runsOf = (): readonly DigitRun[] => (runs ??= digitRuns(text));
  return merge(
    query.flatMap((alternatives) => {
      for (const needles of alternatives) {
        const ranges = needles.flatMap((needle) => needleRanges(folded, runsOf, needle));
        if (ranges.length > 0) return ranges;
      }
      return [];
    }),
  );
}
