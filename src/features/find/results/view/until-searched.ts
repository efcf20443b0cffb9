import type { SearchState } from '#src/features/find/search/search-state.ts';
import { todayIn, untilToday } from '#src/i18n/dates.ts';
import type { DayRange } from '#src/lib/search/search-days.ts';

/** Days of a search up to the day on which it began: the page does not claim later ones overnight. */
export const untilSearched = (
  { at }: Pick<SearchState, 'at'>,
  days: DayRange,
  zone: string | null,
): DayRange => untilToday(days, todayIn(zone, new Date(at)));
