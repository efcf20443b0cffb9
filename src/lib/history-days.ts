import { addDays, localDay, type DayRange } from '#src/lib/search/search-days.ts';

/** The longest window of `get.person_events`. */
const DAYS_PER_YEAR = 366;
/** In the account's time zone it may be tomorrow already. */
const DAYS_AHEAD = 1;

/** The last twelve months, until tomorrow. */
export function newestYear(now: Date): DayRange {
  const till = addDays(localDay(now), DAYS_AHEAD);
  return { from: addDays(till, 1 - DAYS_PER_YEAR), till };
}

/** 0: the newest year itself; 1: the year before; … */
export const yearBefore = (newest: DayRange, years: number): DayRange => ({
  from: addDays(newest.from, -years * DAYS_PER_YEAR),
  till: addDays(newest.till, -years * DAYS_PER_YEAR),
});
