import { addDays } from '#src/lib/days.ts';
import { countKinds, type KindCount } from './counts.ts';
import type { HistoryEvent } from './history-event.ts';

/** Twelve months, and the days of the first and the last week that are not among them. */
export const WEEKS = 53;
const DAYS_PER_WEEK = 7;

export type Week = {
  /** Its Monday, or the first day that is known, and its Sunday: `YYYY-MM-DD`. */
  readonly from: string;
  readonly till: string;
  readonly total: number;
  readonly counts: readonly KindCount[];
  /** The key of its newest event, the target of a press on the week; null: no events. */
  readonly newest: string | null;
};

/**
 * The last weeks, oldest first. `events`: newest first; `today`: `YYYY-MM-DD`; `since`: the first day that was asked for, on which
 * the first week begins. Days are the account's, whatever the browser's time zone.
 */
export function weeksOf(
  events: readonly HistoryEvent[],
  today: string,
  since: string | null,
): readonly Week[] {
  const lastMonday = mondayOf(today);
  const byMonday = new Map<string, HistoryEvent[]>();
  for (const event of events) {
    const { day } = event;
    if (day === null) continue;
    // What happens while today ends is in the last week.
    const monday = mondayOf(day > today ? today : day);
    const ofWeek = byMonday.get(monday);
    if (ofWeek === undefined) byMonday.set(monday, [event]);
    else ofWeek.push(event);
  }
  return Array.from({ length: WEEKS }, (_, index): Week => {
    const monday = addDays(lastMonday, (index - WEEKS + 1) * DAYS_PER_WEEK);
    const ofWeek = byMonday.get(monday) ?? [];
    const till = addDays(monday, DAYS_PER_WEEK - 1);
    return {
      from: since !== null && since > monday && since <= till ? since : monday,
      till,
      total: ofWeek.length,
      counts: countKinds(ofWeek),
      newest: ofWeek[0]?.key ?? null,
    };
  });
}

const SUNDAY_TO_MONDAY = 6;

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + SUNDAY_TO_MONDAY) % DAYS_PER_WEEK));
}
