import type { HistoryEvent } from './history-event.ts';

/** Two or more visits, none of another kind between them. */
export type Run = readonly HistoryEvent[];

/** A line of the list. `startsDay`: no line before it has its day. */
export type Line = { readonly key: string; readonly startsDay: boolean } & (
  | { readonly event: HistoryEvent; readonly run: null; readonly isInRun: boolean }
  | { readonly event: null; readonly run: Run; readonly isOpen: boolean }
);

/** Keys of visits: a run with one of them is open, also when it has grown. */
export type OpenVisits = ReadonlySet<string>;

/**
 * The lines of `events`, newest first. A run is one line, which its visits follow if it is open; with `open` null, no visits are
 * folded. A run is named by the event before it: neither further visits of it nor older pages change its key.
 */
export function linesOf(events: readonly HistoryEvent[], open: OpenVisits | null): readonly Line[] {
  const lines: Line[] = [];
  let before = '';
  let day: string | null | undefined;
  for (const group of groupsOf(events)) {
    const isRun = open !== null && group.length > 1;
    const isOpen = isRun && isOpenRun(group, open);
    if (isRun) {
      const startsDay = group[0]?.day !== day;
      lines.push({ key: `visits after ${before}`, startsDay, event: null, run: group, isOpen });
    }
    for (const event of isRun && !isOpen ? [] : group) {
      lines.push({ key: event.key, startsDay: event.day !== day, event, run: null, isInRun: isRun });
      ({ day } = event);
    }
    before = group.at(-1)?.key ?? '';
  }
  return lines;
}

const isOpenRun = (run: Run, open: OpenVisits): boolean =>
  open.size > 0 && run.some(({ key }) => open.has(key));

/** Opens the run, or folds it. */
export function toggleRun(run: Run, open: OpenVisits): OpenVisits {
  const keys = new Set(run.map(({ key }) => key));
  return new Set(isOpenRun(run, open) ? [...open].filter((key) => !keys.has(key)) : [...open, ...keys]);
}

/** Visits that follow each other are a group; each other event is one of its own. */
function groupsOf(events: readonly HistoryEvent[]): readonly Run[] {
  const groups: HistoryEvent[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (event.kind === 'visit' && last?.[0]?.kind === 'visit') last.push(event);
    else groups.push([event]);
  }
  return groups;
}

/** Whether there is a run to fold. */
export const hasRuns = (events: readonly HistoryEvent[]): boolean =>
  groupsOf(events).some(({ length }) => length > 1);
