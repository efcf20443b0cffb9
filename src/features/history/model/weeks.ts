import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { addDays } from '#src/lib/days.ts';
import type { HistoryEvent } from './history-event.ts';

/** Twelve months, and the days of the first and the last week that are not among them. */
export const WEEKS = 53;
const DAYS_PER_WEEK = 7;
const WEEK_MS = DAYS_PER_WEEK * 86_400_000;

const SUNDAY_TO_MONDAY = 6;

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + SUNDAY_TO_MONDAY) % DAYS_PER_WEEK));
}

/** The week of a day, as an index of the last weeks; negative: before them. Days are `YYYY-MM-DD`. */
export function weekOf(day: string, today: string): number {
  // What happens while today ends is in the last week.
  const monday = mondayOf(day > today ? today : day);
  return WEEKS - 1 - Math.round((Date.parse(mondayOf(today)) - Date.parse(monday)) / WEEK_MS);
}

/** How many events there were in each of the last weeks, oldest first. */
export function weekCounts(events: readonly Pick<HistoryEvent, 'day'>[], today: string): readonly number[] {
  const counts = Array.from({ length: WEEKS }, () => 0);
  for (const { day } of events) {
    const week = day === null ? -1 : weekOf(day, today);
    if (week >= 0) counts[week] = (counts[week] ?? 0) + 1;
  }
  return counts;
}

/** The picture in words. `known`: the first week that is loaded. null: no events. */
export function weeksText(
  counts: readonly number[],
  known: number,
  today: string,
  t: Dictionary['history'],
  { days }: Dates,
): string | null {
  const largest = Math.max(...counts);
  if (largest === 0) return null;
  const weeksAgo = WEEKS - 1 - counts.lastIndexOf(largest);
  const from = addDays(mondayOf(today), -weeksAgo * DAYS_PER_WEEK);
  const filled = counts.filter((count) => count > 0).length;
  return t.weeks(filled, WEEKS - known, days({ from, till: addDays(from, DAYS_PER_WEEK - 1) }));
}
