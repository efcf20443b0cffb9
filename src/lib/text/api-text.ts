import { plainLine } from './plain-line.ts';

/** Text of the API made fit to be shown as one line of at most `most` characters, the cut marked by “…”. */
export function apiText(text: string, most: number): string {
  // Code points, so that the cut never leaves half a character; far more than `most` is not even looked at.
  const points = Array.from(plainLine(text.slice(0, most * 20)));
  return points.length > most ? `${points.slice(0, most - 1).join('')}…` : points.join('');
}
