import { DIGIT_GAP } from './digit-runs.ts';
import { fold } from './fold.ts';
import type { Needle, Query } from './search-terms.ts';

/** A piece of a text. */
export type TextSegment = { readonly text: string; readonly found: boolean };

/** Each mark is an element of the page: more would only make it slow. */
const MAX_MARKS = 100;

type Range = readonly [start: number, end: number];

const spaced = (digits: string): string => digits.split('').join(DIGIT_GAP);

/** How a number that has these digits is written. */
const patternsOf = ({ digits, starts }: Needle): readonly RegExp[] => [
  ...starts.map((start) => new RegExp(String.raw`(?<!\d${DIGIT_GAP})${spaced(start)}`, 'g')),
  ...(digits === null ? [] : [new RegExp(spaced(digits), 'g')]),
];

function rangesOf(text: string, folded: string, needle: Needle): readonly Range[] {
  const ranges: Range[] = [];
  for (let at = folded.indexOf(needle.text); at >= 0 && ranges.length < MAX_MARKS;) {
    const end = at + needle.text.length;
    ranges.push([at, end]);
    at = folded.indexOf(needle.text, end);
  }
  for (const pattern of patternsOf(needle)) {
    for (const { index, 0: number } of text.matchAll(pattern)) {
      if (ranges.length >= 2 * MAX_MARKS) break;
      ranges.push([index, index + number.length]);
    }
  }
  return ranges;
}

/** Splits `text` by what the query matches; empty if nothing matches. If the parts of a number are not found as one, each is marked by itself. */
export function textSegments(text: string, query: Query): readonly TextSegment[] {
  const folded = fold(text);
  const found = query.flatMap(
    (alternatives) =>
      alternatives
        .map((needles) => needles.flatMap((needle) => rangesOf(text, folded, needle)))
        .find((ranges) => ranges.length > 0) ?? [],
  );
  const segments: TextSegment[] = [];
  let done = 0;
  for (const [start, end] of found.toSorted(([a], [b]) => a - b)) {
    if (end <= done) continue;
    if (start > done) segments.push({ text: text.slice(done, start), found: false });
    const last = segments.at(-1);
    const from = Math.max(start, done);
    // What overlaps or touches is one mark.
    if (last?.found) segments[segments.length - 1] = { text: last.text + text.slice(from, end), found: true };
    else segments.push({ text: text.slice(from, end), found: true });
    done = end;
  }
  if (done > 0 && done < text.length) segments.push({ text: text.slice(done), found: false });
  return segments;
}
