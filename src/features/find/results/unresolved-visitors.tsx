import { useId } from 'react';
import { Failure } from '#src/features/failure/failure.tsx';
import type { SearchActions } from '#src/features/find/search/search-actions.ts';
import type { SearchResults } from '#src/features/find/search/search-results.ts';
import { stepsWithVisitors, type AnsweredStep } from '#src/features/find/search/selectors.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { CostButton } from '#src/ui/cost-button.tsx';

type UnresolvedVisitorsProps = {
  readonly results: SearchResults;
  readonly actions: Pick<SearchActions, 'lookUpVisitors'>;
};

/** Visitors whose persons are not known: more than were looked up at once, or in vain. */
export function UnresolvedVisitors({ results, actions }: UnresolvedVisitorsProps) {
  return stepsWithVisitors(results).map((step) => (
    <VisitorsOfStep
      key={`${step.report} ${step.window}`}
      step={step}
      isBusy={results.running !== null}
      onLookUp={() => void actions.lookUpVisitors(step)}
    />
  ));
}

type VisitorsOfStepProps = {
  readonly step: AnsweredStep;
  readonly isBusy: boolean;
  readonly onLookUp: () => void;
};

function VisitorsOfStep({ step: { report, outcome }, isBusy, onLookUp }: VisitorsOfStepProps) {
  const t = useText().results;
  const id = useId();
  const count = outcome.unresolved.length;
  return (
    <section className="stack" aria-labelledby={id}>
      <p id={id}>{t.unresolved[report](count)}</p>
      {/* Not once more by itself when a limit is reset: each visitor may cost a point. */}
      {outcome.visitorError !== null && <Failure error={outcome.visitorError} onTryAgain={onLookUp} />}
      <CostButton
        points={count}
        isCostInName
        className="button find__button"
        aria-disabled={isBusy}
        onClick={onLookUp}
      >
        {t.lookUp(count)}
      </CostButton>
    </section>
  );
}
