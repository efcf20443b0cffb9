import { isCustomerMissing } from '#src/api/api-error-checks.ts';
import { DataApiError } from '#src/api/data-api-error.ts';
import { PageFailure } from '#src/features/customer/page-failure.tsx';
import { QueryFailure } from '#src/features/failure/query-view.tsx';
import type { SearchActions } from '#src/features/find/search/search-actions.ts';
import { isStep, type FailedStep, type SearchResults } from '#src/features/find/search/search-results.ts';
import { failedSteps, untilSearched } from '#src/features/find/search/selectors.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import type { DayRange } from '#src/lib/days.ts';
import { useCustomer } from '#src/session/services.tsx';
import { searchDays, type SearchCriteria, type StepKey } from '#src/session/stores/search-state.ts';
import { Progress } from './progress.tsx';
import { useText } from '#src/i18n/text-context.tsx';

type FailedReportsProps = {
  readonly results: SearchResults;
  readonly actions: Pick<SearchActions, 'retry'>;
  /** False: beside a person. */
  readonly isPage: boolean;
};

/** What could not be searched, each reason once: it must not look like “nobody”. */
export function FailedReports(props: FailedReportsProps) {
  return groupFailures(failedSteps(props.results)).map((group) => (
    <FailedGroup key={group.key} group={group} {...props} />
  ));
}

function FailedGroup({
  group,
  results,
  actions,
  isPage,
}: FailedReportsProps & { readonly group: StepGroup }) {
  const t = useText();
  const { days } = useDates();
  const { isPartner } = useCustomer();
  const needsCustomer = !isPartner && isCustomerMissing(group.error);
  const reports = t.formats.list(group.reports.map((report) => t.results.reports[report]));
  const { criteria, running } = results;
  const onRetry = (): unknown => actions.retry(group.steps);
  const query = queryOfSteps({ ...group, running, onRetry });
  // Of a search that went back further, it must be clear which days are missing.
  const isLong = results.steps.some(({ window }) => window > 0);
  const searched = untilSearched(criteria, daysOfSteps(criteria, group.steps), null);
  const failed = isLong ? t.results.days(reports, days(searched)) : reports;
  return (
    <section className="stack">
      <QueryFailure
        query={query}
        note={needsCustomer ? undefined : t.results.failed(failed)}
        failure={(failure) => <PageFailure {...failure} isPage={isPage} />}
      />
      {query.fetchStatus === 'fetching' && <Progress running={running} />}
    </section>
  );
}

type FailureOfSteps = Pick<SearchResults, 'running'> & {
  readonly error: unknown;
  readonly steps: readonly StepKey[];
  readonly onRetry: () => unknown;
};

/** The queries of steps, as the one that a notice of a failure shows. */
export const queryOfSteps = ({ error, steps, running, onRetry }: FailureOfSteps) =>
  ({
    data: null,
    error,
    fetchStatus: running !== null && steps.some(isStep(running)) ? 'fetching' : 'idle',
    refetch: onRetry,
  }) as const;

/** Steps that failed for the same reason, which one notice shows. */
type StepGroup = {
  readonly key: string;
  readonly error: unknown;
  readonly steps: readonly FailedStep[];
  /** Each once. */
  readonly reports: readonly StepKey['report'][];
};

export function groupFailures(failed: readonly FailedStep[]): readonly StepGroup[] {
  const groups = new Map<string, FailedStep[]>();
  for (const step of failed) {
    const reason = reasonOf(step.error);
    groups.set(reason, [...(groups.get(reason) ?? []), step]);
  }
  return [...groups.values()].map((steps) => ({
    key: steps.map(({ report, window }) => `${report} ${window}`).join(),
    error: steps[0]?.error,
    steps,
    reports: [...new Set(steps.map(({ report }) => report))],
  }));
}

function reasonOf(error: unknown): string {
  if (!(error instanceof DataApiError)) return '';
  const { failure } = error;
  return failure.kind === 'api'
    ? `api ${failure.mnemonic} ${failure.message}`
    : error.message.replace(/^.*?: /, '');
}

/** From the oldest to the newest day that was not searched. */
export function daysOfSteps(criteria: Pick<SearchCriteria, 'at'>, steps: readonly StepKey[]): DayRange {
  const windows = steps.map(({ window }) => window);
  return {
    from: searchDays(criteria, Math.max(...windows)).from,
    till: searchDays(criteria, Math.min(...windows)).till,
  };
}
