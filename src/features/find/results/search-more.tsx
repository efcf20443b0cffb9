import { useId, useState } from 'react';
import { LoadingText } from '#src/features/failure/query-view.tsx';
import type { SearchActions } from '#src/features/find/search/search-actions.ts';
import type { SearchResults } from '#src/features/find/search/search-results.ts';
import {
  mayCostLess,
  pointsOfSteps,
  stepsEarlier,
  stepsFurther,
  stepsOfYear,
} from '#src/features/find/search/selectors.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { searchDays } from '#src/session/stores/search-state.ts';
import { CostButton } from '#src/ui/cost-button.tsx';

/** A search of the whole year. `before`: what had been found when it was asked for; null: none runs. */
export function useYearSearch(results: SearchResults, actions: Pick<SearchActions, 'wholeYear' | 'stop'>) {
  const [before, setBefore] = useState<SearchResults | null>(null);
  return {
    before,
    start: () => {
      // It would not begin.
      if (results.running !== null) return;
      setBefore(results);
      void actions.wholeYear().then(() => setBefore(null));
    },
    stop: () => {
      setBefore(null);
      actions.stop();
    },
  };
}

type SearchMoreProps = {
  readonly results: SearchResults;
  readonly actions: Pick<SearchActions, 'further' | 'earlier'>;
  readonly year: ReturnType<typeof useYearSearch>;
};

/** The reports not searched yet, and the days before. Each button says what it will search, and for how many points. */
export function SearchMore({ results, actions, year }: SearchMoreProps) {
  const t = useText();
  const { days } = useDates();
  const isYear = year.before !== null;
  // While the year is searched, the other buttons stay as they were: the one that stops it does not move.
  const shown = year.before ?? results;
  const further = stepsFurther(shown);
  const earlier = stepsEarlier(shown);
  const left = stepsOfYear(results);
  const yearText = mayCostLess(results, left) ? t.results.wholeYearAtMost : t.results.wholeYear;
  const reports = [...new Set(further.map(({ report }) => t.results.reports[report]))];
  const earlierDays = searchDays(results.criteria, earlier[0]?.window ?? 0);
  const button = { className: 'button', 'aria-disabled': results.running !== null };
  if (left.length === 0 && !isYear) return null;
  return (
    <div className="find__more">
      {further.length > 0 && (
        <div className="find__more-item">
          <CostButton
            {...button}
            points={further.length}
            costText={t.results.furtherHint(t.formats.list(reports), pointsOfSteps(shown, further))}
            onClick={() => void actions.further()}
          >
            {t.results.further}
          </CostButton>
        </div>
      )}
      {earlier.length > 0 && (
        <div className="find__more-item">
          <CostButton
            {...button}
            points={earlier.length}
            costText={t.results.earlierHint(days(earlierDays), pointsOfSteps(shown, earlier))}
            onClick={() => void actions.earlier()}
          >
            {t.results.earlier}
          </CostButton>
        </div>
      )}
      {(isYear || (earlier.length > 0 && left.length > earlier.length)) && (
        <div className="find__more-item">
          {/* One element, which keeps the focus. */}
          <button
            type="button"
            {...button}
            {...(isYear && { 'aria-disabled': false })}
            onClick={() => {
              if (isYear) year.stop();
              else year.start();
            }}
          >
            {isYear ? t.buttons.stop : yearText(pointsOfSteps(results, left))}
          </button>
          {year.before !== null && (
            <YearProgress results={results} left={left.length} all={stepsOfYear(year.before).length} />
          )}
        </div>
      )}
    </div>
  );
}

type YearProgressProps = {
  readonly results: SearchResults;
  /** Steps. */
  readonly left: number;
  readonly all: number;
};

function YearProgress({ results, left, all }: YearProgressProps) {
  const { results: t } = useText();
  const { days } = useDates();
  const id = useId();
  const { running } = results;
  if (running === null) return null;
  const done = all - left;
  const what = t.days(t.reports[running.report], days(searchDays(results.criteria, running.window)));
  return (
    <div id={id}>
      <progress aria-labelledby={id} max={all} value={done} />
      <LoadingText text={t.yearProgress(what, done, all)} className="secondary" />
    </div>
  );
}
