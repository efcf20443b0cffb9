import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { addDays } from '#src/domain/time.ts';
import type { HistoryEvent } from './history-event.ts';

/** Twelve months, in whole weeks. */
export const WEEKS = 53;

const DAY_MS = 86_400_000;

/** Since 1970, which began on a Thursday; a week begins on Monday. Days are `YYYY-MM-DD`. */
const weekNumber = (day: string): number => Math.floor((Date.parse(day) / DAY_MS + 3) / 7);

/** The index of a day's week among the last weeks; negative: before them. A day after today counts as the last week. */
export const weekOf = (day: string, today: string): number =>
  WEEKS - 1 - Math.max(0, weekNumber(today) - weekNumber(day));

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
  const week = weekNumber(today) + counts.lastIndexOf(largest) - WEEKS + 1;
  const from = new Date((week * 7 - 3) * DAY_MS).toISOString().slice(0, 10);
  const filled = counts.filter((count) => count > 0).length;
  return t.weeks(filled, WEEKS - known, days({ from, till: addDays(from, 6) }));
}
