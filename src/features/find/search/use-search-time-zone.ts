import { useCaller, useServices } from '#src/session/services.tsx';
import { useAccountTimeZone } from '#src/session/use-account-time-zone.ts';
import { countAnswers } from './count-answers.ts';
import type { SearchState } from './search-state.ts';
import { useSearchStore } from './one-search.ts';
import { withOnePointMore } from './search-updates.ts';

/**
 * The time zone of a search's days and times, asked for once there are days to show. null: it is not known, and the
 * browser's is meant; undefined: it is not known yet. A call for it counts among the points of the search.
 */
export function useSearchTimeZone({ id, userId, steps }: SearchState): string | null | undefined {
  const store = useSearchStore(id);
  const { usage } = useServices();
  const onPoint = (): void => {
    const state = store.getState();
    if (state !== null) store.setState(withOnePointMore(state));
  };
  const caller = countAnswers(useCaller(), { onPoint, pointsLeft: usage.pointsLeft });
  return useAccountTimeZone(caller, userId, {
    enabled: steps.some(({ outcome }) => outcome.status === 'answered'),
  });
}
