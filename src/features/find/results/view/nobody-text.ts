import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { stepsFurther } from '#src/features/find/search/search-plan.ts';
import {
  failedSteps,
  foundPeople,
  partTotals,
  stepsWithVisitors,
} from '#src/features/find/search/selectors.ts';

/**
 * That nobody was found; null where that cannot be said: somebody was, or may be by what failed entirely or by a visitor who was
 * not looked up. Otherwise it names the parts that were searched in all days so far.
 */
export function nobodyText(search: SearchState, t: Dictionary): string | null {
  const unsearched = new Set([...failedSteps(search), ...stepsFurther(search)].map(({ part }) => part));
  const searched = partTotals(search).filter(({ part }) => !unsearched.has(part));
  if (foundPeople(search).length > 0 || searched.length === 0) return null;
  if (stepsWithVisitors(search).length > 0) return null;
  const parts = searched.map(({ part }) => t.results.parts[part]);
  return unsearched.size === 0 ? t.results.nobody : t.results.nobodyIn(t.formats.list(parts));
}
