import { fold } from './fold.ts';
import type { Query } from './text-query.ts';

/** A piece of a text in which the filter matched something. */
export type TextSegment = { readonly text: string; readonly found: boolean };

/** Each mark is an element of the page: more would only make it slow. */
const MAX_MARKS = 100;

/**
 * Splits `text` by what the query matches; empty if nothing matches. If the parts of a number are not found as one, each is found by
 * itself.
 */
export function textSegments(text: string, query: Query): readonly TextSegment[] {
  const folded = fold(text);
  const matches = query.flatMap((term) => {
    const alternatives = term.map((patterns) =>
      patterns.flatMap((pattern) => [...folded.matchAll(pattern)].slice(0, MAX_MARKS)),
    );
    return alternatives.find((found) => found.length > 0) ?? [];
  });
  const ranges: { start: number; end: number }[] = [];
  for (const { index, 0: match } of matches.toSorted((a, b) => a.index - b.index)) {
    const end = index + match.length;
    const last = ranges.at(-1);
    if (last === undefined || index > last.end) ranges.push({ start: index, end });
    else last.end = Math.max(last.end, end);
  }
  if (ranges.length === 0) return [];
  return [...ranges, { start: text.length, end: text.length }]
    .flatMap(({ start, end }, index) => [
      { text: text.slice(ranges[index - 1]?.end ?? 0, start), found: false },
      { text: text.slice(start, end), found: true },
    ])
    .filter((segment) => segment.text !== '');
}

/** The segments of a part of the text. */
export function cutSegments(
  segments: readonly TextSegment[],
  from: number,
  till: number,
): readonly TextSegment[] {
  let at = 0;
  return segments
    .map(({ text, found }) => {
      const start = at;
      at += text.length;
      return { text: text.slice(Math.max(0, from - start), Math.max(0, till - start)), found };
    })
    .filter(({ text }) => text !== '');
}
