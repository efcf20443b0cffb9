import type { SearchActions } from '#src/features/find/search/search-actions.ts';
import type { SearchResults } from '#src/features/find/search/search-results.ts';
import { stepsEarlier, stepsFurther } from '#src/features/find/search/selectors.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { daysOfWindow } from '#src/lib/search/search-days.ts';
import { CostButton } from '#src/ui/cost-button.tsx';

type SearchMoreProps = {
  readonly results: SearchResults;
  readonly actions: Pick<SearchActions, 'further' | 'earlier'>;
};

/** The reports not searched yet, and the days before. Each button says what it will search. */
export function SearchMore({ results, actions }: SearchMoreProps) {
  const t = useText();
  const { day } = useDates();
  const further = stepsFurther(results);
  const earlier = stepsEarlier(results);
  const reports = [...new Set(further.map(({ report }) => t.results.reports[report]))];
  const days = daysOfWindow(results.newest, earlier[0]?.window ?? 0);
  const button = { className: 'button', 'aria-disabled': results.running !== null };
  if (further.length === 0 && earlier.length === 0) return null;
  return (
    <div className="find__more">
      {further.length > 0 && (
        <div className="find__more-item">
          <CostButton
            {...button}
            points={further.length}
            costText={t.results.furtherHint(t.formats.list(reports))}
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
            costText={t.results.earlierHint(day(days.from) ?? days.from, day(days.till) ?? days.till)}
            onClick={() => void actions.earlier()}
          >
            {t.results.earlier}
          </CostButton>
        </div>
      )}
    </div>
  );
}
