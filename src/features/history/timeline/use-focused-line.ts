import { useState } from 'react';
import type { HistoryEvent } from '#src/features/history/model/history-event.ts';
import { isReached, useGoTo, type Wanted } from './use-go-to.ts';

/** The index of the line that has the focus, or will have it: it is in the page wherever the window is. */
export function useFocusedLine(events: readonly HistoryEvent[], wanted: Wanted | null) {
  const [focused, setFocused] = useState<number | null>(null);
  const [target, setTarget] = useState<Wanted | null>(null);
  const [seen, setSeen] = useState<Wanted | null>(null);
  const goTo = (index: number): void => {
    const event = events[index];
    if (event === undefined) return;
    setTarget({ key: event.key });
    setFocused(index);
  };
  if (wanted !== seen) {
    setSeen(wanted);
    if (wanted !== null && !isReached(wanted)) {
      setTarget(wanted);
      setFocused(events.findIndex(({ key }) => key === wanted.key));
    }
  }
  useGoTo(target);
  return { focused, setFocused, goTo };
}
