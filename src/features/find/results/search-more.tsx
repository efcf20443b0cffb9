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
import { daysOfWindow } from '#src/lib/days.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { viewPoints } from '#src/session/stores/api-usage.ts';
import { CostButton } from '#src/ui/cost-button.tsx';
import { useNow } from '#src/ui/hooks/use-now.ts';

type SearchMoreProps = {
  readonly results: SearchResults;
  readonly actions: Pick<SearchActions, 'further' | 'earlier' | 'wholeYear' | 'stop'>;
};

/** Until its reset a search could only fail. */
export function useIsMinuteSpent(): boolean {
  return viewPoints(useObserved(useServices().usage), useNow()).minute?.left === 0;
}

/** The reports not searched yet, and the days before. Each button says what it will search, and for how many points. */
export function SearchMore({ results, actions }: SearchMoreProps) {
  const t = useText();
  const { days } = useDates();
  const isYear = results.yearSteps !== null;
  const [before, setBefore] = useState(results);
  // While the year is searched, the other buttons stay as they were: the one that stops it does not move.
  const shown = isYear ? before : results;
  const further = stepsFurther(shown);
  const earlier = stepsEarlier(shown);
  const year = stepsOfYear(results);
  const yearText = mayCostLess(results, year) ? t.results.wholeYearAtMost : t.results.wholeYear;
  const reports = [...new Set(further.map(({ report }) => t.results.reports[report]))];
  const { from, till } = daysOfWindow(results.newest, earlier[0]?.window ?? 0);
  const isMinuteSpent = useIsMinuteSpent();
  const button = { className: 'button', 'aria-disabled': isMinuteSpent || results.running !== null };
  if (year.length === 0 && !isYear) return null;
  return (
    <div className="find__more">
      {further.length > 0 && (
        <div className="find__more-item">
          <CostButton
            {...button}
            points={further.length}
            costText={t.results.furtherHint(t.formats.list(reports), pointsOfSteps(shown, further))}
            onClick={() => !isMinuteSpent && void actions.further()}
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
            costText={t.results.earlierHint(days(from, till) ?? from, pointsOfSteps(shown, earlier))}
            onClick={() => !isMinuteSpent && void actions.earlier()}
          >
            {t.results.earlier}
          </CostButton>
        </div>
      )}
      {(isYear || (earlier.length > 0 && year.length > earlier.length)) && (
        <div className="find__more-item">
          {/* One element, which keeps the focus. */}
          <CostButton
            {...button}
            {...(isYear && { 'aria-disabled': false })}
            points="in-name"
            onClick={() => {
              if (isYear) return actions.stop();
              if (isMinuteSpent) return;
              setBefore(results);
              void actions.wholeYear();
            }}
          >
            {isYear ? t.results.stop : yearText(pointsOfSteps(results, year))}
          </CostButton>
          {isYear && <YearProgress results={results} stepsLeft={year.length} />}
        </div>
      )}
    </div>
  );
}

type YearProgressProps = { readonly results: SearchResults; readonly stepsLeft: number };

function YearProgress({ results: { yearSteps, newest, running }, stepsLeft }: YearProgressProps) {
  const { results: t } = useText();
  const { days } = useDates();
  const id = useId();
  if (yearSteps === null || running === null) return null;
  const done = yearSteps - stepsLeft;
  const { from, till } = daysOfWindow(newest, running.window);
  const what = t.days(t.reports[running.report], days(from, till) ?? from);
  return (
    <div id={id}>
      <progress aria-labelledby={id} max={yearSteps} value={done} />
      <LoadingText text={t.yearProgress(what, done, yearSteps)} className="secondary" />
    </div>
  );
}
