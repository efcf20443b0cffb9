import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { Week } from '#src/features/history/model/weeks.ts';
import type { Dates } from '#src/i18n/dates.ts';

/** “16–22 November: 2 calls, 5 visits”. `loadedSince`: before this day nothing is loaded yet; null: all is. */
export function weekText(
  { from, till, counts }: Week,
  loadedSince: string | null,
  t: Dictionary,
  { days }: Dates,
): string {
  const counted = counts.map(({ kind, count }) => t.history.counts[kind](count)).join(', ');
  const nothing = isUnknown(till, loadedSince) ? t.history.notLoaded : t.history.none;
  return `${days(from, till)}: ${counted === '' ? nothing : counted}`;
}

/** The picture in words. */
export function stripText(
  weeks: readonly Week[],
  loadedSince: string | null,
  t: Dictionary,
  dates: Dates,
): string {
  const filled = weeks.filter(({ total }) => total > 0);
  const most = Math.max(...filled.map(({ total }) => total));
  const busiest = filled.findLast(({ total }) => total === most);
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
