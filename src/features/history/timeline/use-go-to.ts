import { useEffect } from 'react';
import { mayTakeFocus } from '#src/ui/hooks/may-take-focus.ts';
import { lineElementId } from './line-element-id.ts';

/** A line to go to. A new object each time. */
export type Wanted = { readonly key: string };

/** Those that somebody has been led to. Not a list's own: another one takes its place when more events come. */
const reached = new WeakSet<Wanted>();

export const isReached = (wanted: Wanted): boolean => reached.has(wanted);

/** Goes to the wanted line: once, as soon as it is in the page. */
export function useGoTo(wanted: Wanted | null): void {
  // After every drawing: a long list puts the line into the page a moment later.
  useEffect(() => {
    if (wanted !== null && !isReached(wanted) && goToLine(wanted.key)) reached.add(wanted);
  });
}

/** Scrolls a line near the top of the window and focuses it. False: it is not in the page. */
function goToLine(key: string): boolean {
  const element = document.getElementById(lineElementId(key));
  if (element === null) return false;
  // Not scrollIntoView: in a frame, it would also scroll the page around the frame.
  scrollBy({ top: element.getBoundingClientRect().top - innerHeight / 4 });
  if (mayTakeFocus()) element.focus({ preventScroll: true });
  return true;
}
