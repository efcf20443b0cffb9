import type { SearchState } from '#src/features/find/search/search-state.ts';
import {
  failedSteps,
  foundPeople,
  partTotals,
  stepsWithVisitors,
} from '#src/features/find/search/selectors.ts';
import type { ResultsDictionary } from '#src/features/find/results/words/use-results-text.ts';

/**
 * That nobody was found; null where that cannot be said: somebody was, or may be by what failed entirely or by a visitor who was
 * not looked up. What failed in part is named by what did not.
 */
export function nobodyText(search: SearchState, t: ResultsDictionary): string | null {
  const answered = partTotals(search).map(({ part }) => t.results.parts[part]);
  if (foundPeople(search).length > 0 || answered.length === 0) return null;
  if (stepsWithVisitors(search).length > 0) return null;
  return failedSteps(search).length === 0 ? t.results.nobody : t.results.nobodyIn(t.formats.list(answered));
}
