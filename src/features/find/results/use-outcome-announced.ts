import { useEffect } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { foundPeople } from '#src/features/find/search/selectors.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { nobodyLines, withoutPersonLines } from '#src/features/find/results/view/told-hits.ts';
import { nobodyText } from '#src/features/find/results/view/nobody-text.ts';

/** Says how many people were found, or what belongs to nobody; failures are alerts of their own. */
export function useOutcomeAnnounced(search: SearchState, isDone: boolean): void {
  const t = useText();
  const announce = useAnnounce();
  const { day } = useDates();
  const count = foundPeople(search).length;
  const nobody = nobodyText(search, t);
  const text =
    count > 0
      ? t.results.peopleFound(count)
      : nobody && [...nobodyLines(search, t, day), ...withoutPersonLines(search, t), nobody].join('. ');
  useEffect(() => (isDone && text !== null ? announce(text) : undefined), [announce, isDone, text]);
}
