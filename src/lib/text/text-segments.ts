import type { TextRange } from './fold.ts';
import { matchRanges } from './match-ranges.ts';
import type { Query } from './search-terms.ts';

/** A piece of a text in which the filter matched something. */
export type TextSegment = {
  readonly text: string;
  readonly found: boolean;
  /** Left out while the text is collapsed: no first match is in it. */
  readonly leftOut: boolean;
};

/** Characters and lines of a collapsed text that are visible even on the narrowest card. */
const HEAD = 60;
const HEAD_LINES = 3;
/** Characters kept on either side of a match. */
const CONTEXT = 60;
/** A shorter gap is not worth an ellipsis. */
const SHORTEST_GAP = 20;

const isInHead = (text: string, { end }: TextRange): boolean =>
  end <= HEAD && text.slice(0, end).split('\n').length <= HEAD_LINES;

/** Only whole words, of the same line. */
function contextBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - CONTEXT), at);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  return line.length === CONTEXT && at > CONTEXT ? line.replace(/^\S+\s*/, '') : line;
}

function contextAfter(text: string, at: number): string {
  const near = text.slice(at, at + CONTEXT);
  const [line = ''] = near.split('\n', 1);
  return line.length === CONTEXT && at + CONTEXT < text.length ? line.replace(/\s*\S+$/, '') : line;
}

/** The ranges of a collapsed text that stay visible, in order and disjoint. */
function visibleRanges(text: string, found: readonly TextRange[]): readonly TextRange[] {
  const ranges: TextRange[] = [{ start: 0, end: 0 }];
  for (const { start, end } of found) {
    const from = start - contextBefore(text, start).length;
    const to = end + contextAfter(text, end).length;
    const last = ranges.at(-1);
    if (last === undefined || from - last.end > SHORTEST_GAP) ranges.push({ start: from, end: to });
    else ranges[ranges.length - 1] = { start: Math.min(last.start, from), end: Math.max(last.end, to) };
  }
  const last = ranges.pop();
  if (last === undefined) return ranges;
  const isNearEnd = text.length - last.end <= SHORTEST_GAP;
  return [...ranges, isNearEnd ? { start: last.start, end: text.length } : last];
}

/** Tests whether an index is in one of the sorted ranges; to be called with ascending indices. */
function within(ranges: readonly TextRange[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((ranges[next]?.end ?? Infinity) <= at) next += 1;
    return (ranges[next]?.start ?? Infinity) <= at;
  };
}

/**
 * Splits `text` by what the query matches; empty if nothing matches. If collapsing would hide the first match of any term,
 * other segments are left out, so that all of these stay visible.
 */
export function textSegments(text: string, query: Query): readonly TextSegment[] {
  const found = matchRanges(text, query);
  if (found.length === 0) return [];
  const whole = { start: 0, end: text.length };
  const firsts = found.filter(({ first }) => first);
  const shown = firsts.every((range) => isInHead(text, range)) ? [whole] : visibleRanges(text, firsts);
  const cuts = new Set([whole, ...found, ...shown].flatMap(({ start, end }) => [start, end]));
  const bounds = [...cuts].toSorted((a, b) => a - b);
  const isFound = within(found);
  const isShown = within(shown);
  return bounds.slice(0, -1).map((start, index) => ({
    text: text.slice(start, bounds[index + 1]),
    found: isFound(start),
    leftOut: !isShown(start),
  }));
}
