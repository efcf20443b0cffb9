import { useId } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { Failure } from '#src/features/failure/failure.tsx';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import type { Searcher } from '#src/features/find/search/searcher.ts';
import { stepsWithVisitors } from '#src/features/find/search/selectors.ts';

type OpenVisitorsProps = { readonly search: SearchState; readonly searcher: Searcher };

type StepOfVisitors = ReturnType<typeof stepsWithVisitors>[number];

/** Visitors whose persons are not known: more than were asked for at once, or an answer failed. */
export function OpenVisitors({ search, searcher }: OpenVisitorsProps) {
  return stepsWithVisitors(search).map((step) => (
    <VisitorsOfStep
      key={`${step.part} ${step.window}`}
      step={step}
      isBusy={search.running !== null}
      lookUp={() => searcher.lookUpVisitors(step)}
    />
  ));
}

type VisitorsOfStepProps = {
  readonly step: StepOfVisitors;
  readonly isBusy: boolean;
  readonly lookUp: () => Promise<void>;
};

function VisitorsOfStep({ step: { part, outcome }, isBusy, lookUp }: VisitorsOfStepProps) {
  const t = useText().results;
  const id = useId();
  const press = (): void => {
    if (!isBusy) void lookUp();
  };
  const count = outcome.unresolved.length;
  return (
    <section className="find__section" aria-labelledby={id}>
      <p id={id}>{t.unresolved[part](count)}</p>
      {/* Not once more by itself when a limit is reset: each visitor may cost a point. */}
      {outcome.visitorError !== null && <Failure error={outcome.visitorError} onTryAgain={press} />}
      <button type="button" className="button find__button" aria-disabled={isBusy} onClick={press}>
        {t.lookUp(count)}
      </button>
    </section>
  );
}
