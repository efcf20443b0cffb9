import { plainLine } from './plain-line.ts';

/** The API's text as one line of at most `most` characters; “…” marks the cut. */
export function apiText(text: string, most: number): string {
  // By code points, so that no character is cut in half. The first slice keeps a huge text cheap.
  const points = Array.from(plainLine(text.slice(0, most * 20)));
  return points.length > most ? `${points.slice(0, most - 1).join('')}…` : points.join('');
}
