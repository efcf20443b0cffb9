import { useId } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { HistoryPage } from '#src/api/queries/history-queries.ts';
import { Failure, Offline } from '#src/features/failure/failure.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { yearBefore } from '#src/lib/history-days.ts';
import type { History } from './model/history.ts';
import type { LoadedHistory } from './use-history.ts';

type GoOnProps = {
  readonly history: History;
  readonly lastPage: HistoryPage;
  readonly loaded: LoadedHistory;
};

/** One call. */
const POINTS = 1;

/** Further events of the same year, or the year before. It says what it will ask for, and what that costs. */
export function GoOn({ history: { next }, lastPage, loaded }: GoOnProps) {
  const t = useText().history;
  const hintId = useId();
  const dates = useDates();
  if (next === null) return null;
  const { from, till } = yearBefore(lastPage.newest, lastPage.year + 1);
  const dayOf = (day: string): string => dates.day(day) ?? day;
  const hint = next === 'more' ? t.moreHint(POINTS) : t.earlierHint(dayOf(from), dayOf(till), POINTS);
  const { more, failed, error, isLoadingMore, isOffline } = loaded;
  return (
    <div className="history__go-on">
      {failed === 'next page' && <Failure error={error} {...more} />}
      {isLoadingMore && isOffline && <Offline />}
      {failed !== 'next page' && (
        <>
          {/* One element for both, so that it keeps the focus. */}
          <button
            type="button"
            className="button"
            aria-describedby={hintId}
            aria-disabled={isLoadingMore}
            onClick={() => !isLoadingMore && more.onTryAgain()}
          >
            {isLoadingMore ? t.loadingMore : next === 'more' ? t.showMore : t.earlier}
          </button>
          <span id={hintId} className="quiet">
            {hint}
          </span>
        </>
      )}
    </div>
  );
}
