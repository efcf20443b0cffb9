// The weeks of the strip, and what is said of them.
import { countKinds, type HistoryEvent, type KindCount } from '#src/features/history/model/history-event.ts';
import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { addDays } from '#src/lib/days.ts';

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
    const weekEvents = byMonday.get(monday);
    if (weekEvents === undefined) byMonday.set(monday, [event]);
    else weekEvents.push(event);
  }
  return Array.from({ length: WEEKS }, (_, index): Week => {
    const monday = addDays(lastMonday, (index - WEEKS + 1) * DAYS_PER_WEEK);
    const weekEvents = byMonday.get(monday) ?? [];
    const till = addDays(monday, DAYS_PER_WEEK - 1);
    return {
      from: since !== null && since > monday && since <= till ? since : monday,
      till,
      total: weekEvents.length,
      counts: countKinds(weekEvents),
      newest: weekEvents[0]?.key ?? null,
    };
  });
}

const SUNDAY_TO_MONDAY = 6;

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + SUNDAY_TO_MONDAY) % DAYS_PER_WEEK));
}

/** “16–22 November: 2 calls, 5 visits”. `loadedSince`: before this day nothing is loaded yet; null: all is. */
export function weekText(
  { from, till, counts }: Week,
  loadedSince: string | null,
  t: Dictionary,
  { days }: Dates,
): string {
  const counted = counts.map(({ kind, count }) => t.history.counts[kind](count)).join(', ');
  const nothing = isUnknown(till, loadedSince) ? t.history.notLoaded : t.history.none;
  return `${days({ from, till })}: ${counted === '' ? nothing : counted}`;
}

/** The picture in words. */
export function stripText(
  weeks: readonly Week[],
  loadedSince: string | null,
  t: Dictionary,
  dates: Dates,
): string {
  const filled = weeks.filter(({ total }) => total > 0);
  const largest = Math.max(...filled.map(({ total }) => total));
  const busiest = filled.findLast(({ total }) => total === largest);
  if (busiest === undefined) return t.history.none;
  return t.history.busiest(weekText(busiest, loadedSince, t, dates), filled.length);
}

export const isUnknown = (till: string, loadedSince: string | null): boolean =>
  loadedSince !== null && till < loadedSince;

/** The newest event of a week; of an empty one, of the week before it, and so on; without any, of the next one. */
export function newestUntil(weeks: readonly Week[], chosen: number): string | null {
  const older = weeks.slice(0, chosen + 1).findLast(({ newest }) => newest !== null);
  return (older ?? weeks.find(({ newest }) => newest !== null))?.newest ?? null;
}
