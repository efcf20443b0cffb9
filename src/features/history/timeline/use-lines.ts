import { useMemo, useState } from 'react';
import type { HistoryEvent } from '#src/features/history/model/history-event.ts';
import { hasRuns, linesOf, toggleRun, type OpenVisits, type Run } from '#src/features/history/model/lines.ts';

/** The lines of the shown events. Visits are folded, unless their kind is chosen or all are opened. */
export function useLines(events: readonly HistoryEvent[], isFolding: boolean) {
  const [open, setOpen] = useState<OpenVisits>(new Set());
  const [areVisitsShown, setVisitsShown] = useState(false);
  const isFolded = isFolding && !areVisitsShown;
  const lines = useMemo(() => linesOf(events, isFolded ? open : null), [events, isFolded, open]);
  const canFold = useMemo(() => isFolding && hasRuns(events), [isFolding, events]);
  const onToggleRun = (run: Run): void => setOpen((before) => toggleRun(run, before));
  /** The line of this event may be in a run that is folded. */
  const openAt = (key: string): void => {
    const folded = lines.find(({ run }) => run?.some((visit) => visit.key === key));
    if (folded?.run != null && !folded.isOpen) onToggleRun(folded.run);
  };
  return {
    lines,
    onToggleRun,
    openAt,
    /** The button for all visits: whether it is pressed; null: there is nothing to fold. */
    showVisits: canFold
      ? { isPressed: areVisitsShown, onPress: () => setVisitsShown(!areVisitsShown) }
      : null,
  };
}
