import { useText } from '#src/i18n/text-context.tsx';
import { Offline } from '#src/features/failure/failure.tsx';
import { QueryFailure } from '#src/features/failure/query-view.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { CostButton } from '#src/ui/cost-button.tsx';
import { yearBefore } from '#src/lib/history-days.ts';
import type { HistoryQueries, LoadedEvents } from './use-history.ts';

type GoOnProps = { readonly loaded: LoadedEvents; readonly queries: HistoryQueries };

/** One call. */
const POINTS = 1;

/** Further events of the same year, or the year before. It says what it will ask for, and what that costs. */
export function GoOn({ loaded, queries }: GoOnProps) {
  const t = useText().history;
  const dates = useDates();
  const { lastPage } = loaded;
  const { next } = loaded.history;
  if (next === null) return null;
  const { from, till } = yearBefore(lastPage.newest, lastPage.year + 1);
  const dayOf = (day: string): string => dates.day(day) ?? day;
  const hint = next === 'more' ? t.moreHint(POINTS) : t.earlierHint(dayOf(from), dayOf(till), POINTS);
  const { events, isLoadingMore, isOffline, loadMore } = queries;
  const fetchStatus = isLoadingMore ? 'fetching' : 'idle';
  return (
    <div className="history__go-on">
      <QueryFailure query={{ ...events, fetchStatus, refetch: loadMore }} />
      {isLoadingMore && isOffline && <Offline />}
      {events.error === null && (
        // One element for both, so that it keeps the focus.
        <CostButton
          points={POINTS}
          className="button"
          costText={hint}
          aria-disabled={isLoadingMore}
          onClick={() => !isLoadingMore && loadMore()}
        >
          {isLoadingMore ? t.loadingMore : next === 'more' ? t.showMore : t.earlier}
        </CostButton>
      )}
    </div>
  );
}
