import { useId } from 'react';
import { Failure } from '#src/features/failure/failure.tsx';
import { QueryFailure } from '#src/features/failure/query-view.tsx';
import type { Report } from '#src/api/reports/reports.ts';
import type { SearchActions } from '#src/features/find/search/search-actions.ts';
import type { AnsweredStep, SearchResults } from '#src/features/find/search/search-results.ts';
import { reportResults } from '#src/features/find/search/selectors.ts';
import { queryOfSteps } from './failed-reports.tsx';
import { useText } from '#src/i18n/text-context.tsx';

type UnresolvedVisitorsProps = {
  readonly results: SearchResults;
  readonly actions: Pick<SearchActions, 'lookUpVisitors'>;
};

/** Visitors whose persons are not known: more than were looked up at once, or in vain. */
export function UnresolvedVisitors({ results, actions }: UnresolvedVisitorsProps) {
  return reportResults(results).map(({ report, answered }) => {
    const steps = answered.filter(({ unresolved }) => unresolved.length > 0);
    return (
      steps.length > 0 && (
        <VisitorsOfReport
          key={report}
          report={report}
          steps={steps}
          running={results.running}
          onLookUp={() => void actions.lookUpVisitors(steps)}
        />
      )
    );
  });
}

type VisitorsOfReportProps = {
  readonly report: Report;
  readonly steps: readonly AnsweredStep[];
  readonly running: SearchResults['running'];
  readonly onLookUp: () => void;
};

function VisitorsOfReport({ report, steps, running, onLookUp }: VisitorsOfReportProps) {
  const t = useText().results;
  const id = useId();
  const count = new Set(steps.flatMap(({ unresolved }) => unresolved)).size;
  const error = steps.map(({ visitorError }) => visitorError).find((each) => each !== null) ?? null;
  return (
    <section className="stack" aria-labelledby={id}>
      <p id={id}>{t.unresolved[report](count)}</p>
      {/* Not once more by itself when a limit is reset: each visitor may cost a point. */}
      <QueryFailure
        query={queryOfSteps({ error, steps, running, onRetry: onLookUp })}
        failure={(failure) => <Failure {...failure} onReset={() => {}} isPage />}
      />
      <button
        type="button"
        className="button find__button"
        aria-disabled={running !== null}
        onClick={onLookUp}
      >
        {t.lookUp(count)}
      </button>
    </section>
  );
}
