import { useState } from 'react';
import type { HistoryEvent } from '#src/features/history/model/history-event.ts';
import { isReached, useGoTo, type Wanted } from './use-go-to.ts';

/** The index of the line that has the focus, or will have it: it is in the page wherever the window is. */
export function useFocusedLine(events: readonly HistoryEvent[], wanted: Wanted | null) {
  const [focused, setFocused] = useState<number | null>(null);
  const [target, setTarget] = useState<Wanted | null>(null);
  const [seen, setSeen] = useState<Wanted | null>(null);
  const goTo = (index: number, line?: Wanted): void => {
    const event = events[index];
    if (event === undefined) return;
    setTarget(line ?? { key: event.key });
    setFocused(index);
  };
  if (wanted !== seen) {
    setSeen(wanted);
    if (wanted !== null && !isReached(wanted))
      goTo(
        events.findIndex(({ key }) => key === wanted.key),
        wanted,
      );
  }
  useGoTo(target);
  return { focused, setFocused, goTo };
}
