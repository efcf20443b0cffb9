import { digitRuns } from './digit-runs.ts';
import { type Folded, foldWithMap, originalRange, type TextRange } from './fold.ts';
import type { Needle, Query } from './query.ts';

function* occurrences(text: string, needle: string): Generator<number> {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) yield at;
}

function* digitRanges(text: string, needle: Needle): Generator<TextRange> {
  if (needle.digits === null && needle.starts.length === 0) return;
  for (const { digits, places } of digitRuns(text)) {
    const found = needle.starts.filter((start) => digits.startsWith(start)).map((start) => [0, start.length]);
    if (needle.digits !== null) {
      for (const at of occurrences(digits, needle.digits)) found.push([at, needle.digits.length]);
    }
    for (const [at = 0, length = 0] of found) {
      const start = places[at];
      const last = places[at + length - 1];
      if (start !== undefined && last !== undefined) yield { start, end: last + 1 };
    }
  }
}

/** In order, and without overlaps: touching ranges become one. */
function united(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || range.start > last.end) result.push(range);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return result;
}

function needleRanges(text: string, folded: Folded, needle: Needle): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const at of occurrences(folded.text, needle.text)) {
    const range = originalRange(folded, at, needle.text.length);
    if (range !== null) ranges.push(range);
  }
  ranges.push(...digitRanges(text, needle));
  return ranges;
}

/**
 * What of `text`, as it is shown, the query finds: places to be marked. Where the parts of a number are not found
 * as one, they are marked each for itself.
 */
export function matchRanges(text: string, query: Query): readonly TextRange[] {
  if (query.length === 0 || text === '') return [];
  const folded = foldWithMap(text);
  return united(
    query.flatMap((alternatives) => {
      for (const needles of alternatives) {
        const ranges = needles.flatMap((needle) => needleRanges(text, folded, needle));
        if (ranges.length > 0) return ranges;
      }
      return [];
    }),
  );
}
