import type { HistoryEvent } from './history-event.ts';

/** The events of one day, newest first. `day`: `YYYY-MM-DD` in the account's time zone; null: without a readable time. */
export type DayOfEvents = { readonly day: string | null; readonly events: readonly HistoryEvent[] };

/**
 * `events`: newest first. A day is the one that the API's text names: that of the account, whatever the browser's time zone and
 * however many hours the day had.
 */
export function groupByDay(events: readonly HistoryEvent[]): readonly DayOfEvents[] {
  const groups = new Map<string | null, HistoryEvent[]>();
  for (const event of events) {
    const group = groups.get(event.day);
    if (group === undefined) groups.set(event.day, [event]);
    else group.push(event);
  }
  return [...groups].map(([day, ofDay]) => ({ day, events: ofDay }));
}
